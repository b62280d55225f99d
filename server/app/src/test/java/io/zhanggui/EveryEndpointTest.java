package io.zhanggui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Scope;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint there is, also those written after this test: as a stranger, as a director of another agency,
 * and as somebody of the same agency who was given another shop.
 */
class EveryEndpointTest {

    private static final String SECRET = "甲方机密店";
    private static final String QUESTION =
            "&from=2026-01-01&to=2026-02-01&month=2026-01&page=0&name=x.csv&by=day&load=1&kind=orders&earlier=1&later=2";

    private final TestServer server = TestServer.shared();

    /** One way to call: a method at a path. */
    private record Endpoint(RequestMethod method, String pattern, String type, HandlerMethod handler) {

        String path(String value) {
            return pattern.replaceAll("\\{[^}]+}", value);
        }

        boolean isSession() {
            return pattern.startsWith("/api/session");
        }

        boolean isLogin() {
            return method == RequestMethod.POST && pattern.equals("/api/session");
        }

        /** Whether it names something that belongs to somebody. */
        boolean namesAThing() {
            return pattern.contains("{") || namesShops();
        }

        boolean namesShops() {
            return Stream.of(handler.getMethodParameters()).anyMatch(Endpoint::isShop);
        }

        boolean takesBody() {
            return Stream.of(handler.getMethodParameters())
                    .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        }

        boolean declaresPermission() {
            return handler.hasMethodAnnotation(RequiresPermission.class)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RequiresPermission.class);
        }

        private static boolean isShop(MethodParameter parameter) {
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            return parameter.getParameterType() == Scope.class
                    || (named != null && List.of("shop", "shops").contains(nameOf(parameter, named)));
        }

        private static String nameOf(MethodParameter parameter, RequestParam named) {
            return named.name().isEmpty()
                    ? String.valueOf(parameter.getParameter().getName())
                    : named.name();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @Test
    void there_are_endpoints_to_walk() {
        assertThat(endpoints()).extracting(Endpoint::toString).contains("GET /api/session", "GET /api/audit");
    }

    @TestFactory
    Stream<DynamicTest> a_stranger_gets_nothing() {
        Browser stranger = new Browser(server.address());
        stranger.get("/api/session");
        return tests(endpoints().stream().filter(endpoint -> !endpoint.isLogin()), endpoint -> {
            HttpResponse<String> answer = call(stranger, endpoint, "1", 1);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("IDENTITY-1001");
        });
    }

    @TestFactory
    Stream<DynamicTest> a_director_of_another_agency_gets_nothing_of_ours() {
        Caller ours = server.newAgency();
        Shop shop = server.newShop(ours, SECRET);
        Browser foreigner = server.newPerson(server.newAgency(), Role.DIRECTOR, null);
        return walk(foreigner, shop);
    }

    @TestFactory
    Stream<DynamicTest> somebody_with_another_shop_of_the_agency_gets_nothing_of_this_one() {
        Caller ours = server.newAgency();
        Shop shop = server.newShop(ours, SECRET);
        Shop given = server.newShop(ours, "别的店");
        Browser colleague = server.newPerson(ours, Role.ANALYST, Set.of(given.id()));
        return walk(colleague, shop);
    }

    @TestFactory
    Stream<DynamicTest> whatever_changes_something_declares_who_may() {
        Stream<Endpoint> changing = endpoints().stream()
                .filter(endpoint -> endpoint.method() != RequestMethod.GET && endpoint.method() != RequestMethod.HEAD);
        return tests(
                changing, endpoint -> assertThat(endpoint.declaresPermission()).isTrue());
    }

    private Stream<DynamicTest> walk(Browser person, Shop foreign) {
        Stream<Endpoint> others = endpoints().stream().filter(endpoint -> !endpoint.isSession());
        return tests(others, endpoint -> {
            for (String value : List.of("1", Long.toString(foreign.id().value()))) {
                check(endpoint, call(person, endpoint, value, foreign.id().value()));
            }
        });
    }

    private static void check(Endpoint endpoint, HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain(SECRET);
        if (endpoint.namesAThing() && !endpoint.takesBody()) {
            assertThat(answer.statusCode()).as(endpoint + answer.body()).isIn(403, 404);
        } else if (endpoint.namesAThing()) {
            assertThat(answer.statusCode()).as(endpoint + answer.body()).isIn(400, 403, 404);
        } else {
            assertThat(answer.statusCode()).isLessThan(500);
        }
    }

    private static HttpResponse<String> call(Browser browser, Endpoint endpoint, String value, long shop) {
        String path = endpoint.path(value) + "?shop=" + shop + QUESTION;
        return switch (endpoint.method()) {
            case GET -> browser.get(path);
            case DELETE -> browser.delete(path);
            case RequestMethod other -> browser.send(other.name(), path, endpoint.type(), "{\"shop\":" + shop + "}");
        };
    }

    private List<Endpoint> endpoints() {
        Map<RequestMappingInfo, HandlerMethod> handlers = server.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        return handlers.entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .filter(endpoint -> endpoint.pattern().startsWith("/api/"))
                .sorted(Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
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

    private static Stream<DynamicTest> tests(Stream<Endpoint> endpoints, Consumer<Endpoint> check) {
        return endpoints.map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> check.accept(endpoint)));
    }
}
