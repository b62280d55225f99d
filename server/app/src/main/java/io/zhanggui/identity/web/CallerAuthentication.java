package io.zhanggui.identity.web;

import io.zhanggui.identity.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who calls, for the length of one request. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final boolean mustChangePassword;

    CallerAuthentication(Caller caller, boolean mustChangePassword) {
        super(List.of());
        this.caller = caller;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    static Optional<CallerAuthentication> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known)
                : Optional.empty();
    }

    Caller caller() {
        return caller;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
