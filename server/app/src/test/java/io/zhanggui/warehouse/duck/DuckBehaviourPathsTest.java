package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.ActionCount;
import io.zhanggui.warehouse.BehaviourAction;
import io.zhanggui.warehouse.BehaviourPaths;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.GivenRows;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.PathQuestion;
import io.zhanggui.warehouse.PathQuestion.Walker;
import io.zhanggui.warehouse.PurchaseRoute;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paths of persons, on the real DuckDB. */
class DuckBehaviourPathsTest {

    private static final Scope SHOP = Scope.of(new AgencyId(1), new ShopId(7));
    private static final Period MARCH = new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));
    private static final Set<BehaviourAction> LOOK = Set.of(BehaviourAction.PV);
    private static final Set<BehaviourAction> WANT = Set.of(BehaviourAction.FAV, BehaviourAction.CART);
    private static final Set<BehaviourAction> BUY = Set.of(BehaviourAction.BUY);
    private static final List<Set<BehaviourAction>> PATH = List.of(LOOK, WANT, BUY, BUY);

    private record Event(long person, long item, BehaviourAction action, LocalDateTime at) {}

    @TempDir
    Path folder;

    private DuckStore store;
    private BehaviourPaths paths;
    private final List<Event> events = new ArrayList<>();

    @BeforeEach
    void open() {
        store = new DuckStore(folder, new WarehouseSettings("400MB", 2));
        paths = new DuckBehaviourPaths(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_step_counts_only_after_the_one_before_it() {
        person(1).does("pv 03-01T10:00", "cart 03-01T10:05", "buy 03-02T09:00", "buy 03-03T09:00");
        person(2).does("pv 03-01T10:00", "buy 03-01T10:05", "fav 03-01T11:00");
        person(3).does("buy 03-01T10:00", "pv 03-01T11:00");
        assertThat(follow(7, Walker.PERSON)).containsExactly(3L, 2L, 1L, 1L);
    }

    @Test
    void a_path_is_over_when_its_window_is_but_a_later_look_begins_another() {
        person(1).does("pv 03-01T10:00", "cart 03-02T10:00", "buy 03-09T10:00");
        person(2).does("pv 03-01T10:00", "pv 03-03T10:00", "cart 03-04T10:00", "buy 03-09T10:00");
        assertThat(follow(7, Walker.PERSON)).containsExactly(2L, 2L, 1L, 0L);
        assertThat(follow(10, Walker.PERSON)).containsExactly(2L, 2L, 2L, 0L);
    }

    @Test
    void two_items_bought_at_one_moment_are_no_second_purchase() {
        person(1).does("pv 03-01T10:00", "cart 03-01T10:00", "buy 03-01T10:00", "buy 03-01T10:00");
        assertThat(follow(7, Walker.PERSON)).containsExactly(1L, 1L, 1L, 0L);
        assertThat(paths.tally(SHOP, MARCH, null))
                .contains(new ActionCount(BehaviourAction.BUY, 2, 1, 1))
                .contains(new ActionCount(BehaviourAction.FAV, 0, 0, 0));
    }

    @Test
    void with_one_item_all_steps_are_about_it() {
        person(1).with(10).does("pv 03-01T10:00", "buy 03-01T12:00");
        person(1).with(11).does("cart 03-01T11:00");
        load();
        assertThat(paths.follow(SHOP, question(7, Walker.PERSON))).containsExactly(1L, 1L, 1L, 0L);
        assertThat(paths.follow(SHOP, question(7, Walker.PERSON_WITH_ITEM))).containsExactly(1L, 0L, 0L, 0L);
    }

    @Test
    void what_came_before_the_first_purchase_of_an_item_is_told() {
        person(1).with(10).does("pv 03-01T10:00", "cart 03-01T10:01", "buy 03-01T12:00", "fav 03-01T13:00");
        person(1).with(11).does("buy 03-02T12:00");
        person(2).with(10).does("pv 03-01T10:00", "cart 03-01T10:01", "buy 03-01T12:00", "buy 03-05T12:00");
        load();
        assertThat(paths.listRoutes(SHOP, MARCH, null))
                .containsExactly(new PurchaseRoute(true, false, true, 2), new PurchaseRoute(false, false, false, 1));
        assertThat(paths.countPersons(SHOP, MARCH, null)).isEqualTo(2);
    }

    @Test
    void nobody_walks_where_nothing_was_loaded() {
        assertThat(paths.follow(SHOP, question(7, Walker.PERSON))).containsExactly(0L, 0L, 0L, 0L);
        assertThat(paths.listRoutes(SHOP, MARCH, null)).isEmpty();
    }

    @Test
    void a_load_that_was_taken_back_is_not_walked_but_was_as_known_before() {
        person(1).does("pv 03-01T10:00", "cart 03-01T10:01");
        var receipt = load();
        Instant before = Instant.now();
        new DuckLoads(store, Clock.systemUTC(), news -> {}).undo(SHOP, receipt, UserId.LOCAL);
        assertThat(paths.follow(SHOP, question(7, Walker.PERSON))).containsExactly(0L, 0L, 0L, 0L);
        PathQuestion asOf = new PathQuestion(MARCH, PATH, Duration.ofDays(7), Walker.PERSON, before);
        assertThat(paths.follow(SHOP, asOf)).containsExactly(1L, 1L, 0L, 0L);
    }

    /** Every start is tried by hand: the answer of the store is that of the definition. */
    @Test
    void thousands_of_random_paths_are_as_a_plain_search_finds_them() {
        Random random = new Random(20261129);
        BehaviourAction[] actions = BehaviourAction.values();
        for (int i = 0; i < 4000; i++) {
            LocalDateTime at = MARCH.from().atStartOfDay().plusHours(random.nextInt(31 * 24));
            events.add(new Event(random.nextInt(200), random.nextInt(4), actions[random.nextInt(4)], at));
        }
        load();
        for (Walker walker : Walker.values()) {
            for (int days : new int[] {1, 3, 7}) {
                assertThat(paths.follow(SHOP, question(days, walker)))
                        .isEqualTo(searched(Duration.ofDays(days), walker));
            }
        }
    }

    private List<Long> searched(Duration window, Walker walker) {
        Map<Object, List<Event>> byWalker = events.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        event -> walker == Walker.PERSON ? event.person() : List.of(event.person(), event.item())));
        List<Long> counts = new ArrayList<>(Collections.nCopies(PATH.size(), 0L));
        for (List<Event> of : byWalker.values()) {
            int deepest = of.stream()
                    .filter(event -> LOOK.contains(event.action()))
                    .mapToInt(start -> deepest(of, start.at(), start.at().plus(window)))
                    .max()
                    .orElse(0);
            for (int step = 0; step < deepest; step++) {
                counts.set(step, counts.get(step) + 1);
            }
        }
        return counts;
    }

    /** Taking the earliest event of each step leaves the most room for the next. */
    private static int deepest(List<Event> events, LocalDateTime start, LocalDateTime end) {
        LocalDateTime at = start;
        for (int step = 1; step < PATH.size(); step++) {
            Set<BehaviourAction> wanted = PATH.get(step);
            boolean later = !Collections.disjoint(wanted, PATH.get(step - 1));
            LocalDateTime from = at;
            LocalDateTime next = events.stream()
                    .filter(event -> wanted.contains(event.action()))
                    .map(Event::at)
                    .filter(moment -> later ? moment.isAfter(from) : !moment.isBefore(from))
                    .min(LocalDateTime::compareTo)
                    .orElse(null);
            if (next == null || next.isAfter(end)) {
                return step;
            }
            at = next;
        }
        return PATH.size();
    }

    private Walks person(long person) {
        return new Walks(person, 1);
    }

    private final class Walks {
        private final long person;
        private final long item;

        Walks(long person, long item) {
            this.person = person;
            this.item = item;
        }

        Walks with(long other) {
            return new Walks(person, other);
        }

        void does(String... words) {
            for (String word : words) {
                String[] parts = word.split(" ");
                events.add(new Event(
                        person,
                        item,
                        BehaviourAction.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
                        LocalDateTime.parse("2026-" + parts[1])));
            }
        }
    }

    private List<Long> follow(int days, Walker walker) {
        load();
        return paths.follow(SHOP, question(days, walker));
    }

    private static PathQuestion question(int days, Walker walker) {
        return new PathQuestion(MARCH, PATH, Duration.ofDays(days), walker, null);
    }

    private io.zhanggui.warehouse.LoadId load() {
        List<Map<String, Object>> rows = events.stream()
                .<Map<String, Object>>map(event -> Map.of(
                        "person", event.person(),
                        "item_id", event.item(),
                        "category_id", 1L,
                        "action", event.action().code(),
                        "happened_at", GivenRows.micros(event.at())))
                .toList();
        Loads loads = new DuckLoads(store, Clock.systemUTC(), news -> {});
        GivenRows source = new GivenRows(FactKind.BEHAVIOUR, LocalDateTime.parse("2026-04-02T00:00"), rows).over(MARCH);
        return loads.load(SHOP, new NewLoad("events" + rows.size() + ".csv", null, "test", 1, UserId.LOCAL), source)
                .load();
    }
}
