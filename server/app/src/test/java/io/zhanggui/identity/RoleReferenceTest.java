package io.zhanggui.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/ROLES.md says what the table says; {@code -Dzhanggui.write=true} writes it anew. */
class RoleReferenceTest {

    private static final Path PAGE = Path.of("../../docs/ROLES.md");
    private static final String HEAD = """
            # Roles and permissions

            Made from `identity.RoleTable` by `RoleReferenceTest`; `EveryRoleTest` walks every endpoint as every role and holds
            the server to it. Which shops somebody may do it to is another matter: the agency's people see all shops or those
            they were given, a merchant's people those of their client from the first to the last day of their access, and a
            shop that leaves the agency is gone for everybody that day.
            """;

    @Test
    void the_page_is_as_the_table() throws IOException {
        String page = HEAD + "\n" + sides() + "\n" + head() + rows();
        if (Boolean.getBoolean("zhanggui.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/ROLES.md is out of date: run this test with -Dzhanggui.write=true")
                .isEqualTo(page);
    }

    private static String sides() {
        return Stream.of(Side.values())
                .map(side -> "- " + side.zh() + " (" + side.en() + "): "
                        + Stream.of(Role.values())
                                .filter(role -> role.side() == side)
                                .map(role -> role.zh() + " `" + role.key() + "`")
                                .collect(Collectors.joining(", "))
                        + "\n")
                .collect(Collectors.joining());
    }

    private static String head() {
        String names = Stream.of(Role.values()).map(Role::zh).collect(Collectors.joining(" | "));
        return "| permission | " + names + " |\n|---|" + ":-:|".repeat(Role.values().length) + "\n";
    }

    private static String rows() {
        return Stream.of(Permission.values()).map(RoleReferenceTest::row).collect(Collectors.joining());
    }

    private static String row(Permission permission) {
        String cells = Stream.of(Role.values())
                .map(role -> role.may(permission) ? "●" : "")
                .collect(Collectors.joining(" | "));
        return "| `" + permission.key() + "` " + permission.zh() + "<br>" + permission.en() + " | " + cells + " |\n";
    }
}
