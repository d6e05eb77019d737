package dev.interlock.routes.web.api;

import dev.interlock.routes.operator.ActForm;
import dev.interlock.routes.web.http.Endpoint;
import dev.interlock.routes.web.http.RefusedRequest;
import dev.interlock.routes.web.http.Reply;
import dev.interlock.routes.web.http.Request;
import java.util.List;

/** What a person does to a plan that waits, a report, a question or an incident: each act is taken where its record says. */
public final class OpenActApi {
    private final WebContext panel;

    public OpenActApi(WebContext panel) {
        this.panel = panel;
    }

    public List<Endpoint> endpoints() {
        return ActForm.all().stream()
                .map(form -> Endpoint.post(form.path(), request -> take(form, request)))
                .toList();
    }

    private Reply take(ActForm form, Request request) {
        Object subject = subject(form, request.path("id"));
        Request.Body body = request.body();
        String by = body.by();
        panel.room().act(form.act(subject, name -> name.equals("words") ? body.words(name) : body.line(name)), by);
        return Reply.json(form.answered(subject, by));
    }

    private static Object subject(ActForm form, String id) {
        try {
            return form.subject(id);
        } catch (IllegalArgumentException e) {
            throw RefusedRequest.notFound("No plan has this id. Look at /api/plans for those that wait.");
        }
    }
}
