package io.zhanggui;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.Endpoint;
import io.zhanggui.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Walks every endpoint as every role and compares what the server lets in, cell by cell, with the reviewed file
 * {@code endpoints-by-role.csv}. What the server did is left in {@code target/endpoints-by-role.csv}: after a change that
 * was meant, read the difference and take it over.
 */
class EveryRoleTest {

    private static final Path REVIEWED = Path.of("src/test/resources/endpoints-by-role.csv");
    /** No number of anything: what is let in must not change the people it is tried with. */
    private static final String NOBODYS = "987654321";

    private static final Path SEEN = Path.of("target/endpoints-by-role.csv");
    private static final String HEAD =
            Stream.of(Role.values()).map(Role::key).collect(Collectors.joining(",", "endpoint,", ""));

    private final TestServer server = TestServer.shared();
    private final Map<String, String> seen = new LinkedHashMap<>();

    @AfterEach
    void what_was_seen_is_left_for_review() throws IOException {
        Files.writeString(SEEN, HEAD + "\n" + String.join("\n", seen.values()) + "\n");
    }

    @TestFactory
    Stream<DynamicTest> every_role_is_let_in_where_the_reviewed_file_says_so_and_nowhere_else() {
        Caller ours = server.newAgency();
        Set<Shop> own = Set.of(server.newShop(ours, "自己的店"));
        List<Browser> people = Stream.of(Role.values())
                .map(role ->
                        server.newPerson(ours, role, own.stream().map(Shop::id).collect(Collectors.toSet())))
                .toList();
        long foreign = server.newShop(server.newAgency(), "外面的店").id().value();
        Map<String, String> reviewed = reviewed();
        List<Endpoint> endpoints = Endpoint.all(server).stream()
                .filter(endpoint -> !endpoint.isSession())
                .toList();
        Stream<DynamicTest> cells = Endpoint.tests(endpoints.stream(), endpoint -> {
            String row = people.stream()
                    .map(person -> isLetIn(endpoint.call(person, NOBODYS, foreign)) ? "x" : ".")
                    .collect(Collectors.joining(",", endpoint + ",", ""));
            seen.put(endpoint.toString(), row);
            assertThat(row)
                    .as("in %s, columns %s; what was seen lies in %s", REVIEWED, HEAD, SEEN)
                    .isEqualTo(reviewed.get(endpoint.toString()));
        });
        return Stream.concat(cells, Stream.of(noRowIsLeftOver(endpoints, reviewed)));
    }

    private static DynamicTest noRowIsLeftOver(List<Endpoint> endpoints, Map<String, String> reviewed) {
        Set<String> there = endpoints.stream().map(Endpoint::toString).collect(Collectors.toSet());
        return DynamicTest.dynamicTest(
                "no row is left of an endpoint that is gone",
                () -> assertThat(reviewed.keySet()).isSubsetOf(there));
    }

    /** Whether the guard let it through: whatever came of it then, it was not for the role. */
    private static boolean isLetIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500).isNotIn(401, 429);
        return answer.statusCode() != 403;
    }

    private static Map<String, String> reviewed() {
        try (Stream<String> lines = Files.lines(REVIEWED)) {
            return lines.skip(1).collect(Collectors.toMap(line -> line.substring(0, line.indexOf(',')), line -> line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
