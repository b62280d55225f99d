package io.zhanggui.desk.web;

import io.zhanggui.desk.live.LiveLine;
import io.zhanggui.desk.live.LiveNews;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * News of facts as server-sent events. A line holds a virtual thread and ends with the session, with the caller's right
 * to one of the shops, and after some minutes in any case: the browser then asks again and is checked anew.
 */
@RestController
@RequiresPermission(Permission.SEE_NUMBERS)
class LiveController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(10);

    /** A folder of files lands load by load: what comes within this time is told as one. */
    private static final Duration BREATH = Duration.ofMillis(250);

    private final LiveNews news;
    private final Scopes scopes;
    private final Clock clock;

    LiveController(LiveNews news, Scopes scopes, Clock clock) {
        this.news = news;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Closes the line when the session it hangs on ends. */
    private record EndsWithSession(LiveLine line) implements HttpSessionBindingListener {

        @Override
        public void valueUnbound(jakarta.servlet.http.HttpSessionBindingEvent event) {
            line.close();
        }
    }

    @GetMapping("/api/live")
    void live(Caller caller, Scope scope, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        response.setContentType("text/event-stream");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        HttpSession session = request.getSession(false);
        String name = "live-" + UUID.randomUUID();
        try (LiveLine line = news.open(scope)) {
            bind(session, name, line);
            tell(caller, scope, line, response.getWriter());
        } catch (IOException gone) {
            // The reader closed the page.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } finally {
            unbind(session, name);
        }
    }

    private void tell(Caller caller, Scope scope, LiveLine line, Writer out) throws IOException, InterruptedException {
        Instant end = clock.instant().plus(LIFE);
        send(out, "retry: 1000\n\n");
        while (!line.isClosed() && clock.instant().isBefore(end)) {
            Set<Long> shops = line.await(HEARTBEAT);
            if (line.isClosed() || scopes.scopeOf(caller, scope.shops()) instanceof Scopes.Access.Refused) {
                return;
            }
            send(out, shops.isEmpty() ? ": alive\n\n" : "event: facts\ndata: {\"shops\":" + shops + "}\n\n");
            Thread.sleep(shops.isEmpty() ? Duration.ZERO : BREATH);
        }
    }

    private static void send(Writer out, String text) throws IOException {
        out.write(text);
        out.flush();
    }

    private static void bind(@Nullable HttpSession session, String name, LiveLine line) {
        if (session != null) {
            session.setAttribute(name, new EndsWithSession(line));
        }
    }

    private static void unbind(@Nullable HttpSession session, String name) {
        try {
            if (session != null) {
                session.removeAttribute(name);
            }
        } catch (IllegalStateException ended) {
            // With the session its attributes went.
            return;
        }
    }
}
