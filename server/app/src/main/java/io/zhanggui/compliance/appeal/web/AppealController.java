package io.zhanggui.compliance.appeal.web;

import io.zhanggui.compliance.appeal.Appeals;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appeals over HTTP. */
@RestController
@RequestMapping("/api/compliance/appeals")
@RequiresPermission(Permission.IMPORT)
class AppealController {

    private final Appeals appeals;
    private final Users users;
    private final Clock clock;

    AppealController(Appeals appeals, Users users, Clock clock) {
        this.appeals = appeals;
        this.users = users;
        this.clock = clock;
    }

    record OpenRequest(long penalty, @Nullable OffsetDateTime windowEnds) {}

    record LetterRequest(@Nullable String letter) {}

    record WaiveRequest(@Nullable String kind, @Nullable String reason) {}

    record DecisionRequest(
            boolean won, @Nullable String outcome, @Nullable String lesson) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppealViews.AppealView open(Caller caller, @RequestBody OpenRequest asked) {
        OffsetDateTime ends = asked.windowEnds();
        return views(caller).appeal(appeals.open(caller, asked.penalty(), ends == null ? null : ends.toInstant()));
    }

    @GetMapping("/{id}")
    AppealViews.AppealView get(Caller caller, @PathVariable long id) {
        return views(caller).appeal(appeals.get(caller, id));
    }

    @PutMapping("/{id}/letter")
    AppealViews.AppealView write(Caller caller, @PathVariable long id, @RequestBody LetterRequest asked) {
        return views(caller).appeal(appeals.write(caller, id, text(asked.letter())));
    }

    @PostMapping("/{id}/evidence")
    AppealViews.AppealView attach(
            Caller caller,
            @PathVariable long id,
            @RequestParam String kind,
            @RequestParam String name,
            HttpServletRequest request)
            throws IOException {
        return views(caller).appeal(appeals.attach(caller, id, kind, name, request.getInputStream()));
    }

    @DeleteMapping("/{id}/evidence/{evidence}")
    AppealViews.AppealView remove(Caller caller, @PathVariable long id, @PathVariable long evidence) {
        return views(caller).appeal(appeals.remove(caller, id, evidence));
    }

    @PutMapping("/{id}/not-needed")
    AppealViews.AppealView waive(Caller caller, @PathVariable long id, @RequestBody WaiveRequest asked) {
        return views(caller).appeal(appeals.waive(caller, id, text(asked.kind()), text(asked.reason())));
    }

    @PostMapping("/{id}/sending")
    AppealViews.AppealView send(Caller caller, @PathVariable long id) {
        return views(caller).appeal(appeals.send(caller, id));
    }

    @PostMapping("/{id}/decision")
    AppealViews.AppealView decide(Caller caller, @PathVariable long id, @RequestBody DecisionRequest asked) {
        return views(caller)
                .appeal(appeals.decide(caller, id, asked.won(), text(asked.outcome()), text(asked.lesson())));
    }

    /** Made whole before the first byte goes out: a pack that breaks off would look like one. */
    @GetMapping("/{id}/pack.zip")
    void pack(Caller caller, @PathVariable long id, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        appeals.pack(caller, id, whole);
        response.setContentType("application/zip");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(appeals.packName(caller, id), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        whole.writeTo(response.getOutputStream());
    }

    private AppealViews views(Caller caller) {
        return new AppealViews(caller, users, clock.instant());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
