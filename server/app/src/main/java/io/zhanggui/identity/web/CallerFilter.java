package io.zhanggui.identity.web;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Agency;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.flow.Logins;
import io.zhanggui.identity.store.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls: by the local token, or by the session, whose account is looked up each time, so that somebody
 * shut out is out at once. A wrong token is refused, never overlooked.
 */
final class CallerFilter extends OncePerRequestFilter {

    private final LocalToken token;
    private final Agencies agencies;
    private final Logins logins;
    private final ErrorWriter errors;

    CallerFilter(LocalToken token, Agencies agencies, Logins logins, ErrorWriter errors) {
        this.token = token;
        this.agencies = agencies;
        this.logins = logins;
        this.errors = errors;
    }

    /** Whether the request leans on a header that no foreign page can send. */
    static boolean bearsToken(HttpServletRequest request) {
        return request.getHeader("Authorization") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!bearsToken(request)) {
            become(findSession().orElse(null));
        } else if (token.isIn(request)) {
            Optional<Agency> agency = findAgency(request.getParameter("agency"));
            if (agency.isEmpty()) {
                errors.write(response, IdentityError.NO_SUCH_AGENCY);
                return;
            }
            become(new CallerAuthentication(Caller.local(agency.get().id()), false));
        } else {
            errors.write(response, IdentityError.NOT_LOGGED_IN);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<CallerAuthentication> findSession() {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered == null || !(remembered.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        return logins.findActive(signedIn.user()).filter(signedIn::isOf).map(CallerFilter::authentication);
    }

    private static CallerAuthentication authentication(Account account) {
        return new CallerAuthentication(Logins.callerOf(account), account.mustChangePassword());
    }

    private Optional<Agency> findAgency(@Nullable String name) {
        return name == null ? Optional.of(agencies.getDefault()) : agencies.find(name);
    }

    private static void become(@Nullable CallerAuthentication caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }
}
