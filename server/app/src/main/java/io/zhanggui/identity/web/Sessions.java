package io.zhanggui.identity.web;

import io.zhanggui.identity.store.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Opens and closes the browser's session. */
@Component
class Sessions {

    private final SecurityContextRepository sessions;
    private final CsrfTokenRepository forgeryTokens;

    Sessions(SecurityContextRepository sessions, CsrfTokenRepository forgeryTokens) {
        this.sessions = sessions;
        this.forgeryTokens = forgeryTokens;
    }

    /** Under a new id, so that one planted before the login is worth nothing after it. */
    void open(Account account, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(SignedIn.of(account), null, List.of()));
        sessions.saveContext(context, request, response);
        forgeryTokens.saveToken(forgeryTokens.generateToken(request), request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        forgeryTokens.saveToken(null, request, response);
    }
}
