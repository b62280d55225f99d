package io.zhanggui.identity.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.flow.Logins;
import io.zhanggui.identity.flow.Logins.Outcome;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import io.zhanggui.web.ErrorBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Logging in and out, and one's own password. */
@RestController
@RequestMapping("/api/session")
@RequiresPermission(Permission.OWN_ACCOUNT)
class SessionController {

    private final Logins logins;
    private final Sessions sessions;
    private final SessionViews views;

    SessionController(Logins logins, Sessions sessions, SessionViews views) {
        this.logins = logins;
        this.sessions = sessions;
        this.views = views;
    }

    record LoginRequest(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 1000) String password) {}

    record PasswordRequest(
            @NotBlank @Size(max = 1000) String old,
            @JsonProperty("new") @NotBlank @Size(max = 1000) String wanted) {}

    @GetMapping
    SessionView session(Caller caller) {
        return views.view(caller);
    }

    @PostMapping
    ResponseEntity<Object> login(
            @Valid @RequestBody LoginRequest login, HttpServletRequest request, HttpServletResponse response) {
        return switch (logins.login(login.name(), login.password(), request.getRemoteAddr())) {
            case Outcome.In in -> {
                sessions.open(in.account(), request, response);
                yield ResponseEntity.ok(views.view(Logins.callerOf(in.account())));
            }
            case Outcome.Refused refused ->
                refusal(ErrorBody.of(IdentityError.WRONG_NAME_OR_PASSWORD), HttpStatus.UNAUTHORIZED);
            case Outcome.Wait wait -> tooMany(wait.rest());
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        logins.logout(caller);
        sessions.close(request, response);
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            Caller caller,
            @Valid @RequestBody PasswordRequest passwords,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (caller.user().equals(UserId.LOCAL)) {
            throw new Failure(IdentityError.NOT_ALLOWED);
        }
        logins.changePassword(caller.user(), passwords.old(), passwords.wanted())
                .ifPresent(fault -> {
                    throw new Failure(fault);
                });
        // A changed password ends all sessions; this one goes on as a new one.
        logins.findActive(caller.user()).ifPresent(account -> sessions.open(account, request, response));
    }

    private static ResponseEntity<Object> tooMany(Duration rest) {
        long seconds = Math.max(1, rest.toSeconds());
        ErrorBody body = ErrorBody.of(IdentityError.TOO_MANY_TRIES, seconds).with("retryAfterSeconds", seconds);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(seconds))
                .body(body);
    }

    private static ResponseEntity<Object> refusal(ErrorBody body, HttpStatus status) {
        return ResponseEntity.status(status).body(body);
    }
}
