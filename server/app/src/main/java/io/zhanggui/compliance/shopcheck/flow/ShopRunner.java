package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.CaseWord;
import io.zhanggui.compliance.CaseWords;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.compliance.shopcheck.ShopRun.Occasion;
import io.zhanggui.compliance.shopcheck.rules.FindingLife;
import io.zhanggui.compliance.shopcheck.rules.FindingLife.Step;
import io.zhanggui.compliance.shopcheck.store.JooqAllowedPhrases;
import io.zhanggui.compliance.shopcheck.store.JooqFindings;
import io.zhanggui.compliance.shopcheck.store.JooqFindings.At;
import io.zhanggui.compliance.shopcheck.store.JooqFindings.Open;
import io.zhanggui.compliance.shopcheck.store.JooqShopRuns;
import io.zhanggui.compliance.shopcheck.store.JooqShopRuns.Basis;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Listings;
import io.zhanggui.warehouse.Listings.Listing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks one shop: what changed since its last check, or everything where a rule changed. */
@Component
class ShopRunner {

    private final JooqShopRuns runs;
    private final JooqFindings findings;
    private final JooqAllowedPhrases phrases;
    private final ShopTexts texts;
    private final CaseWords words;
    private final ObjectProvider<Rulebook> rules;
    private final Listings listings;
    private final Facts facts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The rules stay what they are for as long as the server runs. */
    private volatile @Nullable Map<String, String> prints;

    ShopRunner(
            JooqShopRuns runs,
            JooqFindings findings,
            JooqAllowedPhrases phrases,
            ShopTexts texts,
            CaseWords words,
            ObjectProvider<Rulebook> rules,
            Listings listings,
            Facts facts,
            TransactionTemplate transaction,
            Clock clock) {
        this.runs = runs;
        this.findings = findings;
        this.phrases = phrases;
        this.texts = texts;
        this.words = words;
        this.rules = rules;
        this.listings = listings;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A check that was made, and the tasks whose last open finding it closed. */
    record Made(ShopRun run, List<Long> doneTasks) {}

    /** Whether anything it was checked by or over is another than at its last check. */
    boolean isDue(AgencyId agency, ShopId shop) {
        return runs.findBasis(shop)
                .map(before -> !before.equals(basis(Scope.of(agency, shop), before.day())))
                .orElse(false);
    }

    /** Facts first: what lands while the listings are read is read again by the next check. */
    private Basis basis(Scope scope, LocalDate day) {
        return new Basis(prints(scope.agency()), print(scope.onlyShop()), facts.version(scope), day);
    }

    /** The rules, and beside them one for each case of the agency that forbids words. */
    private Map<String, String> prints(AgencyId agency) {
        List<CaseWord> own = words.inForce(agency);
        if (own.isEmpty()) {
            return prints();
        }
        Map<String, String> all = new HashMap<>(prints());
        own.forEach(word -> all.merge(
                word.key(), Integer.toHexString((word.kind() + word.word()).hashCode()), (one, more) -> one + more));
        return Map.copyOf(all);
    }

    private Map<String, String> prints() {
        Map<String, String> known = prints;
        if (known == null) {
            known = rules.getObject().fingerprints();
            prints = known;
        }
        return known;
    }

    private String print(ShopId shop) {
        List<Allowance> allowances = phrases.listAllowances(shop, today());
        return Integer.toHexString(allowances.toString().hashCode()) + "-" + allowances.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    /**
     * Checks it.
     *
     * @param asked whether a person asked for it
     * @param progress told how many listings are read
     */
    Made run(AgencyId agency, ShopId shop, UserId by, boolean asked, IntConsumer progress) {
        Instant begun = clock.instant();
        Scope scope = Scope.of(agency, shop);
        Basis before = runs.findBasis(shop).orElse(null);
        Basis now = basis(scope, today());
        Set<String> changedRules = before == null ? Set.of() : changed(before.rules(), now.rules());
        boolean phrasesChanged = before != null && !before.allowed().equals(now.allowed());
        Map<String, List<ListingFinding>> known = findings.byItem(shop);
        ShopReading.Extent extent = !changedRules.isEmpty()
                ? ShopReading.Extent.ALL
                : phrasesChanged ? ShopReading.Extent.HIT : ShopReading.Extent.CHANGED;
        ShopReading reading = new ShopReading(
                texts.of(agency, null), texts.of(agency, shop), runs.prints(shop), known, extent, progress);
        listings.read(scope, reading::add);
        reading.end();
        Occasion occasion = asked
                ? Occasion.ASKED
                : !changedRules.isEmpty() ? Occasion.RULES : phrasesChanged ? Occasion.PHRASES : Occasion.LISTINGS;
        ShopRun plan = new ShopRun(
                0,
                shop,
                begun,
                by,
                occasion,
                changedRules.stream().sorted().toList(),
                reading.listings(),
                reading.anew(),
                0,
                0,
                0,
                0,
                0,
                0);
        Made made = transaction.execute(status -> write(agency, plan, reading, known, now));
        return Objects.requireNonNull(made);
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> now) {
        Set<String> changed = new HashSet<>();
        now.forEach((rule, print) -> {
            if (!print.equals(before.get(rule))) {
                changed.add(rule);
            }
        });
        before.keySet().stream().filter(rule -> !now.containsKey(rule)).forEach(changed::add);
        return changed;
    }

    private Made write(
            AgencyId agency, ShopRun plan, ShopReading reading, Map<String, List<ListingFinding>> known, Basis basis) {
        ShopId shop = plan.shop();
        At at = new At(agency, runs.begin(agency, plan), plan.at());
        Count count = new Count();
        for (ShopReading.Read each : reading.read()) {
            List<ListingFinding> before = known.getOrDefault(each.listing().item(), List.of());
            FindingLife.steps(before, each.seen(), each.lasting())
                    .forEach(step -> write(at, each.listing(), step, count));
        }
        for (String item : reading.gone()) {
            FindingLife.gone(known.getOrDefault(item, List.of())).forEach(step -> write(at, null, step, count));
        }
        runs.setPrints(shop, reading.changed());
        runs.dropPrints(shop, reading.gone());
        runs.setBasis(agency, shop, basis);
        Open open = findings.countOpen(shop);
        long millis = Duration.between(plan.at(), clock.instant()).toMillis();
        runs.end(
                at.run(),
                new JooqShopRuns.Outcome(
                        open.listings(), open.blocked(), open.warned(), count.opened, count.fixed, millis));
        return new Made(
                runs.list(agency, shop, 1).getFirst(),
                count.tasks.isEmpty() ? List.of() : findings.listDone(count.tasks));
    }

    private void write(At at, @Nullable Listing listing, Step step, Count count) {
        switch (step) {
            case Step.Begin begin -> {
                if (listing != null) {
                    findings.begin(at, listing, begin.seen(), begin.state());
                    count.opened += begin.state() == State.OPEN ? 1 : 0;
                }
            }
            case Step.Turn turn -> {
                findings.turn(at, turn.known(), turn.state());
                count.opened += turn.state() == State.OPEN ? 1 : 0;
                count.fixed += turn.state() == State.FIXED ? 1 : 0;
                if (turn.known().task() != null && turn.state() != State.OPEN) {
                    count.tasks.add(turn.known().task());
                }
            }
            case Step.Reword reword -> {
                if (listing != null && !listing.title().equals(reword.known().reworded())) {
                    findings.reword(reword.known(), listing.title());
                }
            }
            case Step.Stay stay -> {
                if (listing != null && isMoved(stay, listing)) {
                    findings.move(stay.known(), listing, stay.seen().place());
                }
            }
        }
    }

    private static boolean isMoved(Step.Stay stay, Listing listing) {
        ListingFinding known = stay.known();
        return known.reworded() != null
                || !known.title().equals(listing.title())
                || !known.category().equals(listing.category())
                || !Objects.equals(known.priceFen(), listing.priceFen())
                || !known.place().equals(stay.seen().place());
    }

    /** What a run changed. */
    private static final class Count {
        private final Set<Long> tasks = new HashSet<>();
        private int opened;
        private int fixed;
    }
}
