package dev.interlock.rules.fleet;

/** XIDs of one job befell so many machines within one span of time that one thing is behind all of them. */
public record XidBurst(String job, XidAudience told, long span) {
    private static final String NO_JOB = "fleet";

    /** Whose trouble it is: the job's, or the fleet's where no job is known. */
    public String domain() {
        return job.isEmpty() ? NO_JOB : job;
    }
}
