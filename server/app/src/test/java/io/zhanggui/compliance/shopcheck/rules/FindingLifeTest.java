package io.zhanggui.compliance.shopcheck.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.rules.FindingLife.Step;
import io.zhanggui.shared.ShopId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of a finding, to be read in order. */
class FindingLifeTest {

    private static final Finding BEST = finding(0, "最好");
    private static final List<SeenPlace> SEEN = SeenPlace.of(List.of(BEST), List.of(BEST));
    private static final List<SeenPlace> ALLOWED = SeenPlace.of(List.of(BEST), List.of());

    @Test
    void n01_what_is_seen_for_the_first_time_opens() {
        assertThat(FindingLife.steps(List.of(), SEEN, List.of()))
                .containsExactly(new Step.Begin(SEEN.getFirst(), State.OPEN));
    }

    @Test
    void n02_what_is_seen_again_stays_wherever_it_stands_now() {
        Finding moved = finding(7, "最好");
        List<SeenPlace> later = SeenPlace.of(List.of(moved), List.of(moved));
        assertThat(FindingLife.steps(List.of(known(State.OPEN)), later, List.of()))
                .containsExactly(new Step.Stay(known(State.OPEN), later.getFirst()));
    }

    @Test
    void n03_what_is_seen_no_more_is_fixed_and_stays_fixed() {
        assertThat(FindingLife.gone(List.of(known(State.OPEN))))
                .containsExactly(new Step.Turn(known(State.OPEN), State.FIXED));
        assertThat(FindingLife.gone(List.of(known(State.FIXED)))).isEmpty();
    }

    @Test
    void n04_what_comes_back_opens_again() {
        assertThat(FindingLife.steps(List.of(known(State.FIXED)), SEEN, List.of()))
                .first()
                .isEqualTo(new Step.Turn(known(State.FIXED), State.OPEN));
    }

    @Test
    void n05_what_a_phrase_allows_is_excepted_and_opens_when_the_phrase_ends() {
        assertThat(FindingLife.steps(List.of(known(State.OPEN)), ALLOWED, List.of()))
                .first()
                .isEqualTo(new Step.Turn(known(State.OPEN), State.EXCEPTED));
        assertThat(FindingLife.steps(List.of(known(State.EXCEPTED)), SEEN, List.of()))
                .first()
                .isEqualTo(new Step.Turn(known(State.EXCEPTED), State.OPEN));
    }

    @Test
    void n06_of_two_like_places_the_one_that_goes_is_fixed() {
        Finding second = finding(9, "最好");
        List<SeenPlace> both = SeenPlace.of(List.of(BEST, second), List.of(BEST, second));
        assertThat(both).extracting(SeenPlace::nth).containsExactly(0, 1);
        ListingFinding other = known(State.OPEN, 1);
        assertThat(FindingLife.steps(List.of(known(State.OPEN), other), SEEN, List.of()))
                .containsExactly(new Step.Stay(known(State.OPEN), SEEN.getFirst()), new Step.Turn(other, State.FIXED));
    }

    @Test
    void n07_fingerprints_of_listings_differ_by_title_and_by_category() {
        assertThat(ListingPrint.of("面膜", "美妆")).isEqualTo(ListingPrint.of("面膜", "美妆"));
        assertThat(ListingPrint.of("面膜", "美妆"))
                .isNotEqualTo(ListingPrint.of("面膜美", "妆"))
                .isNotEqualTo(ListingPrint.of("面膜", ""));
    }

    @Test
    void n08_what_must_come_down_stays_open_under_another_title_until_it_is_on_sale_no_more() {
        Finding sold = new Finding(0, 3, "电子烟", "prohibited", "prohibited.tobacco", Severity.BLOCK, "（该商品不得发布）");
        List<SeenPlace> before = SeenPlace.of(List.of(sold), List.of(sold));
        ListingFinding known = known(before.getFirst(), State.OPEN, 0);
        assertThat(FindingLife.lasting(List.of(known, known(State.OPEN)), "雾化器"))
                .containsExactly(known);
        assertThat(FindingLife.lasting(List.of(known), known.title())).isEmpty();
        assertThat(FindingLife.steps(List.of(known), List.of(), before)).containsExactly(new Step.Reword(known));
        assertThat(FindingLife.steps(List.of(known), List.of(), SeenPlace.of(List.of(sold), List.of())))
                .containsExactly(new Step.Turn(known, State.EXCEPTED), new Step.Reword(known));
        assertThat(FindingLife.gone(List.of(known))).containsExactly(new Step.Turn(known, State.FIXED));
    }

    private static Finding finding(int start, String term) {
        return new Finding(start, start + term.length(), term, "absolute", "absolute.best", Severity.BLOCK, "好用");
    }

    private static ListingFinding known(State state) {
        return known(state, 0);
    }

    private static ListingFinding known(State state, int nth) {
        return known(SEEN.getFirst(), state, nth);
    }

    private static ListingFinding known(SeenPlace seen, State state, int nth) {
        return new ListingFinding(
                1 + nth,
                new ShopId(1),
                "601",
                "最好的杯子",
                "",
                null,
                seen.place(),
                nth,
                state,
                1,
                Instant.EPOCH,
                1,
                Instant.EPOCH,
                0,
                null,
                null);
    }
}
