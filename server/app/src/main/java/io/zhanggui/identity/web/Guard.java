package io.zhanggui.identity.web;

import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a caller through to a controller only with the permission it requires. */
final class Guard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Without a caller the wall has let through a login, which needs none.
        CallerAuthentication.find().ifPresent(caller -> {
            if (handler instanceof HandlerMethod method) {
                check(caller, required(method, request));
            }
        });
        return true;
    }

    private static void check(CallerAuthentication caller, Permission required) {
        if (caller.mustChangePassword() && required != Permission.OWN_ACCOUNT) {
            throw new Failure(IdentityError.MUST_CHANGE_PASSWORD);
        }
        if (!caller.caller().may(required)) {
            throw new Failure(IdentityError.NOT_ALLOWED);
        }
    }

    private static Permission required(HandlerMethod method, HttpServletRequest request) {
        return declared(method).orElseGet(() -> {
            boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
            if (reads) {
                return Permission.SEE_HOUSE;
            }
            throw new Failure(IdentityError.NOT_ALLOWED);
        });
    }

    static Optional<Permission> declared(HandlerMethod method) {
        RequiresPermission own = method.getMethodAnnotation(RequiresPermission.class);
        return Optional.ofNullable(
                        own != null
                                ? own
                                : AnnotatedElementUtils.findMergedAnnotation(
                                        method.getBeanType(), RequiresPermission.class))
                .map(RequiresPermission::value);
    }
}
