package io.zhanggui.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;

class GuardTest {

    static final class Endpoints {

        public void undeclared() {}

        @RequiresPermission(Permission.UNDO)
        public void undo() {}

        @RequiresPermission(Permission.OWN_ACCOUNT)
        public void own() {}
    }

    @AfterEach
    void nobody_calls_any_more() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_change_that_declares_nothing_is_refused_even_to_the_director() {
        called(Role.DIRECTOR, false);

        assertThat(refusal("POST", "undeclared")).isEqualTo(IdentityError.NOT_ALLOWED);
        assertThat(passes("GET", "undeclared")).isTrue();
    }

    @Test
    void a_declared_permission_is_required() {
        called(Role.ANALYST, false);
        assertThat(refusal("POST", "undo")).isEqualTo(IdentityError.NOT_ALLOWED);

        called(Role.MANAGER, false);
        assertThat(passes("POST", "undo")).isTrue();
    }

    @Test
    void a_one_time_password_opens_ones_own_account_only() {
        called(Role.DIRECTOR, true);

        assertThat(passes("POST", "own")).isTrue();
        assertThat(refusal("GET", "undeclared")).isEqualTo(IdentityError.MUST_CHANGE_PASSWORD);
    }

    private static void called(Role role, boolean mustChangePassword) {
        Caller caller = new Caller(new UserId(1), new AgencyId(1), role, "somebody");
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller, mustChangePassword));
    }

    private static IdentityError refusal(String method, String endpoint) {
        Failure[] caught = new Failure[1];
        assertThatThrownBy(() -> passes(method, endpoint))
                .isInstanceOfSatisfying(Failure.class, failure -> caught[0] = failure);
        return (IdentityError) caught[0].code();
    }

    private static boolean passes(String method, String endpoint) {
        try {
            return new Guard()
                    .preHandle(
                            new MockHttpServletRequest(method, "/api/x"),
                            new MockHttpServletResponse(),
                            new HandlerMethod(new Endpoints(), Endpoints.class.getMethod(endpoint)));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}
