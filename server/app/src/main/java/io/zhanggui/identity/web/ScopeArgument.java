package io.zhanggui.identity.web;

import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.Scopes;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Scope} over the shops named by {@code ?shop=1&shop=2}, all of them the caller's. */
final class ScopeArgument implements HandlerMethodArgumentResolver {

    private final Scopes scopes;

    ScopeArgument(Scopes scopes) {
        this.scopes = scopes;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Scope.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Set<ShopId> shops = new LinkedHashSet<>();
        String[] named = request.getParameterValues("shop");
        if (named != null) {
            for (String shop : named) {
                shops.add(shop(shop));
            }
        }
        return scopes.getScope(CallerArgument.getCaller(), shops);
    }

    private static ShopId shop(String text) {
        try {
            return new ShopId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new Failure(IdentityError.NO_SUCH_SHOP, e);
        }
    }
}
