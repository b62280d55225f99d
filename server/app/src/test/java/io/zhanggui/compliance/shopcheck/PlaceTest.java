package io.zhanggui.compliance.shopcheck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people are told to do about a place in a listing. */
class PlaceTest {

    @Test
    void words_are_put_in_left_out_or_the_listing_comes_down() {
        assertThat(place("absolute", "absolute.best", "好").advice()).isEqualTo("改成“好”");
        assertThat(place("absolute", "absolute.best", "").advice()).isEqualTo("删去");
        for (String sold : List.of("prohibited.tobacco", "faketrade.brush", "brand.fake")) {
            assertThat(place(sold.substring(0, sold.indexOf('.')), sold, "（该商品不得发布）")
                            .advice())
                    .isEqualTo(Remedy.TAKEDOWN.words().zh());
        }
        assertThat(place("brand", "brand.factory", "自有品牌").advice()).isEqualTo("改成“自有品牌”");
    }

    @Test
    void what_only_reads_like_it_is_for_a_person_to_decide() {
        for (String rule : List.of("prohibited.undertone", "prohibited.hinted", "faketrade.undertone")) {
            assertThat(Remedy.of(rule.substring(0, rule.indexOf('.')), rule, Severity.WARN))
                    .isEqualTo(Remedy.DECIDE);
        }
        assertThat(Remedy.of("brand", "brand.undertone", Severity.WARN)).isEqualTo(Remedy.DECIDE);
        assertThat(Remedy.of("absolute", "absolute.undertone", Severity.WARN)).isEqualTo(Remedy.REWRITE);
    }

    private static ListingFinding.Place place(String kind, String rule, String suggestion) {
        return new ListingFinding.Place(rule, kind, Severity.BLOCK, "词", 0, 1, suggestion);
    }
}
