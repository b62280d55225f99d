package io.zhanggui.insight.report.rules;

import static io.zhanggui.insight.report.GivenReports.report;
import static io.zhanggui.insight.report.GivenReports.section;
import static io.zhanggui.insight.report.GivenReports.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.insight.report.ReportContent;
import io.zhanggui.insight.report.SectionChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static List<String> differences(ReportContent earlier, ReportContent later) {
        return Comparison.of(earlier, later).stream()
                .flatMap(section -> section.differences().stream()
                        .map(one -> section.section() + " " + one.kind().key() + " " + one.key()))
                .toList();
    }

    @Test
    void a_version_differs_in_nothing_from_itself() {
        ReportContent same = report(section("a", "x=1", "y=2"), table("b", "I1=一"));
        assertThat(Comparison.of(same, same)).isEmpty();
    }

    @Test
    void lines_and_rows_of_the_same_key_are_held_against_each_other() {
        ReportContent earlier = report(section("a", "x=1", "y=2"), table("b", "I1=一", "I2=二"));
        ReportContent later = report(section("a", "x=1", "y=3", "z=4"), table("b", "I2=两"));
        assertThat(differences(earlier, later))
                .containsExactly("a changed y", "a added z", "b changed grid/I2", "b removed grid/I1");
    }

    @Test
    void a_section_that_came_or_went_is_told_whole() {
        ReportContent earlier = report(section("a", "x=1"), section("gone", "p=1"));
        ReportContent later = report(section("new", "q=1"), section("a", "x=1"));
        List<SectionChange> changes = Comparison.of(earlier, later);
        assertThat(differences(earlier, later)).containsExactly("new added q", "gone removed p");
        assertThat(changes.getLast().title().zh()).isEqualTo("节 gone");
    }

    @Test
    void there_and_back_what_was_added_is_removed() {
        ReportContent one = report(section("a", "x=1", "y=2"));
        ReportContent other = report(section("a", "y=3", "z=4"));
        assertThat(differences(one, other)).hasSameSizeAs(differences(other, one));
        assertThat(differences(other, one)).contains("a added x", "a changed y", "a removed z");
    }
}
