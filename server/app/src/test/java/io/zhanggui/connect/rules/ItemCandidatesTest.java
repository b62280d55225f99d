package io.zhanggui.connect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.connect.Crosswalk.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which items a line may be of. Known: 101 棉袜男 A100; 102 棉袜女 A200; 103 纯棉短袜三双装 without a code. */
class ItemCandidatesTest {

    private final ItemCandidates items = new ItemCandidates(List.of(
            new KnownItem("101", Set.of("棉袜男"), Set.of("A100")),
            new KnownItem("102", Set.of("棉袜女"), Set.of("A200")),
            new KnownItem("103", Set.of("纯棉短袜三双装"), Set.of())));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # code    | title                | candidates
            A100      | 别的标题             | 101 code 1.00
            ａ１００  | 别的标题             | 101 code 1.00
            A100-2    | 别的标题             | 101 code 0.95
            A100-XL   | 别的标题             | ''
            A1        | 别的标题             | ''
            ''        | 棉袜女               | 102 title 0.90
            ''        | 棉 袜 女             | 102 title 0.90
            A200-1    | 棉袜男               | 102 code 0.95, 101 title 0.90
            ''        | 纯棉短袜三双装包邮   | 103 title 0.77
            ''        | 纯棉                 | ''
            ''        | ''                   | ''
            """)
    void a_line_may_be_of(String code, String title, String expected) {
        assertThat(String.join(
                        ", ",
                        items.of(code, title).stream()
                                .map(ItemCandidatesTest::shown)
                                .toList()))
                .isEqualTo(expected);
    }

    private static String shown(Candidate candidate) {
        return candidate.itemId() + " " + candidate.how().name().toLowerCase(Locale.ROOT) + " "
                + String.format(Locale.ROOT, "%.2f", candidate.score());
    }
}
