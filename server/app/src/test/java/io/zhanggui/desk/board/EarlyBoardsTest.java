package io.zhanggui.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactsLanded;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.WarehouseError;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EarlyBoardsTest {

    private static final AgencyId AGENCY = new AgencyId(1);

    private final TurnedClock clock = new TurnedClock();
    private final List<Set<Long>> opened = new ArrayList<>();
    private final Set<ShopId> shops = new HashSet<>(Set.of(new ShopId(1)));
    private final EarlyBoards boards =
            new EarlyBoards(clock, agency -> shops, scope -> opened.add(Set.copyOf(scope.shopNumbers())));

    private static final class TurnedClock extends Clock {

        private Instant now = Instant.parse("2026-11-11T00:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private void land(long shop) {
        boards.landed(new FactsLanded(AGENCY, new ShopId(shop), FactKind.ORDER, new LoadId(1)));
    }

    @Test
    void a_board_is_opened_once_no_more_files_of_its_shop_come_in() {
        land(1);
        clock.turn(Duration.ofSeconds(4));
        land(1);
        land(2);
        clock.turn(Duration.ofSeconds(4));
        boards.round();
        assertThat(opened).isEmpty();

        clock.turn(Duration.ofSeconds(1));
        boards.round();
        boards.round();
        assertThat(opened).containsExactlyInAnyOrder(Set.of(1L), Set.of(2L));
    }

    @Test
    void new_facts_open_it_again() {
        land(1);
        clock.turn(EarlyBoards.QUIET);
        boards.round();
        land(1);
        clock.turn(EarlyBoards.QUIET);
        boards.round();
        assertThat(opened).containsExactly(Set.of(1L), Set.of(1L));
    }

    @Test
    void the_board_of_all_shops_is_opened_once_none_of_them_changes_any_more() {
        shops.add(new ShopId(2));
        land(1);
        clock.turn(Duration.ofSeconds(3));
        land(2);
        clock.turn(Duration.ofSeconds(2));
        boards.round();
        assertThat(opened).containsExactly(Set.of(1L));

        clock.turn(Duration.ofSeconds(3));
        boards.round();
        assertThat(opened).containsExactly(Set.of(1L), Set.of(2L), Set.of(1L, 2L));
    }

    @Test
    void of_many_shops_a_few_are_opened_in_a_round_those_with_the_latest_facts_first() {
        for (long shop = 1; shop <= EarlyBoards.ROUND; shop++) {
            land(shop);
        }
        clock.turn(Duration.ofSeconds(1));
        for (long shop = 101; shop <= 100 + EarlyBoards.ROUND; shop++) {
            land(shop);
        }
        clock.turn(EarlyBoards.QUIET);
        boards.round();
        assertThat(opened)
                .hasSize(EarlyBoards.ROUND)
                .allMatch(each -> each.iterator().next() > 100);
        boards.round();
        assertThat(opened).hasSize(2 * EarlyBoards.ROUND);
    }

    @Test
    void a_board_that_cannot_be_opened_does_not_keep_the_others() {
        EarlyBoards failing = new EarlyBoards(clock, agency -> shops, scope -> {
            opened.add(Set.copyOf(scope.shopNumbers()));
            throw new Failure(WarehouseError.STORE_FAILED, "on purpose");
        });
        for (long shop = 1; shop <= 3; shop++) {
            failing.landed(new FactsLanded(AGENCY, new ShopId(shop), FactKind.ORDER, new LoadId(1)));
        }
        clock.turn(EarlyBoards.QUIET);
        failing.round();
        assertThat(opened).containsExactlyInAnyOrder(Set.of(1L), Set.of(2L), Set.of(3L));
    }
}
