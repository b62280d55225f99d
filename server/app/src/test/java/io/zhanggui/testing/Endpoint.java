package io.zhanggui.testing;

import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.shared.Scope;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One way to call the server: a method at a path. */
public record Endpoint(RequestMethod method, String pattern, String type, HandlerMethod handler) {

    private static final String QUESTION =
            "&from=2026-01-01&to=2026-02-01&month=2026-01&page=0&name=x.csv&by=day&load=1&kind=orders&earlier=1&later=2";

    /** All there are, also those written after the tests that walk them, by path and method. */
    public static List<Endpoint> all(TestServer server) {
        Map<RequestMappingInfo, HandlerMethod> handlers = server.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return handlers.entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .filter(endpoint -> endpoint.pattern().startsWith("/api/"))
                .sorted(Comparator.comparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    /** A test for each. */
    public static Stream<DynamicTest> tests(Stream<Endpoint> endpoints, Consumer<Endpoint> check) {
        return endpoints.map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check.accept(endpoint)));
    }

    /**
     * Calls it with what most of them ask for.
     *
     * @param value what stands in its path
     * @param shop what is named as the shop
     */
    public HttpResponse<String> call(Browser browser, String value, long shop) {
        String path = pattern.replaceAll("\\{[^}]+}", value) + "?shop=" + shop + QUESTION;
        return switch (method) {
            case GET -> browser.get(path);
            case DELETE -> browser.delete(path);
            case RequestMethod other -> browser.send(other.name(), path, type, "{\"shop\":" + shop + "}");
        };
    }

    public boolean isSession() {
        return pattern.startsWith("/api/session");
    }

    /** Whether strangers may call it: to log in, and to read whose entrance it is. */
    public boolean isOpen() {
        return (method == RequestMethod.POST && pattern.equals("/api/session"))
                || (method == RequestMethod.GET && pattern.equals("/api/session/house"));
    }

    public boolean changes() {
        return method != RequestMethod.GET && method != RequestMethod.HEAD;
    }

    /** Whether it names something that belongs to somebody. */
    public boolean namesAThing() {
        return pattern.contains("{") || namesShops();
    }

    public boolean namesShops() {
        return Stream.of(handler.getMethodParameters()).anyMatch(Endpoint::isShop);
    }

    public boolean takesBody() {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    public boolean declaresPermission() {
        return handler.hasMethodAnnotation(RequiresPermission.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RequiresPermission.class);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    private static boolean isShop(MethodParameter parameter) {
        RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
        return parameter.getParameterType() == Scope.class
                || (named != null && List.of("shop", "shops").contains(nameOf(parameter, named)));
    }

    private static String nameOf(MethodParameter parameter, RequestParam named) {
        return named.name().isEmpty() ? String.valueOf(parameter.getParameter().getName()) : named.name();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> declared = info.getMethodsCondition().getMethods();
        Set<RequestMethod> methods = declared.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : declared;
        String type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .orElse(MediaType.APPLICATION_JSON_VALUE);
        return methods.stream()
                .flatMap(method ->
                        info.getPatternValues().stream().map(pattern -> new Endpoint(method, pattern, type, handler)));
    }
}
