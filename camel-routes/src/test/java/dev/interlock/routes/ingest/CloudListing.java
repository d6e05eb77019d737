package dev.interlock.routes.ingest;

/** What the command lines of providers print, written by hand from their documentation, with all the secrets that they let slip. */
final class CloudListing {
    static final String SECRET = "hunter2-AKIASECRETSECRET";

    private CloudListing() {}

    static String aws(String... instances) {
        return """
                {"Reservations":[{"ReservationId":"r-1","OwnerId":"1","Groups":[],"Instances":[%s]}]}""".formatted(String.join(",", instances));
    }

    static String awsInstance(String id, String type, String state, String more) {
        return """
                {"InstanceId":"%s","InstanceType":"%s","State":{"Code":16,"Name":"%s"},"ImageId":"ami-1","KeyName":"%s",
                "Placement":{"AvailabilityZone":"eu-west-1b","Tenancy":"default"},"PrivateDnsName":"ip-10-0-0-%d.eu-west-1.compute.internal",
                "UserData":"%s","MetadataOptions":{"HttpTokens":"%s"},
                "Tags":[{"Key":"Name","Value":"train-%s"},{"Key":"Team","Value":"vision"},{"Key":"owner","Value":"ada"},{"Key":"api-key","Value":"%s"}]%s}""".formatted(
                        id, type, state, SECRET, Math.floorMod(id.hashCode(), 250), SECRET, SECRET, id, SECRET, more);
    }

    static String gcp(String id, String type, String status, String more) {
        String zone = "https://www.googleapis.com/compute/v1/projects/p/zones/us-central1-a";
        return """
                {"kind":"compute#instance","id":"%s","name":"node-%s","zone":"%s","status":"%s","machineType":"%s/machineTypes/%s",
                "labels":{"team":"speech","user":"bob","password":"%s"},
                "metadata":{"items":[{"key":"ssh-keys","value":"%s"},{"key":"startup-script","value":"%s"}]}%s}""".formatted(id, id, zone, status, zone, type, SECRET, SECRET, SECRET, more);
    }

    static String azure(String id, String size, String power, String more) {
        return """
                {"vmId":"%s","name":"vm-%s","location":"westeurope","hardwareProfile":{"vmSize":"%s"},"powerState":"%s","provisioningState":"Succeeded",
                "osProfile":{"adminUsername":"a","adminPassword":"%s","customData":"%s"},"userData":"%s","publicIps":"198.51.100.1",
                "tags":{"TEAM":"search","owner":"eve","token":"%s"}%s}""".formatted(id, id, size, power, SECRET, SECRET, SECRET, SECRET, more);
    }
}
