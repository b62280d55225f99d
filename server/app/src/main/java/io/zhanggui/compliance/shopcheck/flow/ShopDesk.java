package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.ListingFinding.State;
import io.zhanggui.compliance.shopcheck.ShopChecks;
import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.compliance.shopcheck.ShopcheckAction;
import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.compliance.shopcheck.store.JooqFindings;
import io.zhanggui.compliance.shopcheck.store.JooqShopRuns;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.ShopId;
import io.zhanggui.work.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The listings of shops and what was found in them. */
@Component
class ShopDesk implements ShopChecks {

    private static final int RUNS = 60;
    private static final int RUNS_REPORTED = 6;
    private static final int PAGE = 50;
    private static final int REPORTED = 100_000;

    private final ShopQueue queue;
    private final JooqShopRuns runs;
    private final JooqFindings findings;
    private final FindingTasks tasks;
    private final ObjectProvider<Rulebook> rules;
    private final Sights sights;
    private final Shops shops;
    private final Audit audit;

    ShopDesk(
            ShopQueue queue,
            JooqShopRuns runs,
            JooqFindings findings,
            FindingTasks tasks,
            ObjectProvider<Rulebook> rules,
            Sights sights,
            Shops shops,
            Audit audit) {
        this.queue = queue;
        this.runs = runs;
        this.findings = findings;
        this.tasks = tasks;
        this.rules = rules;
        this.sights = sights;
        this.shops = shops;
        this.audit = audit;
    }

    @Override
    public void start(Caller caller, ShopId shop) {
        sights.check(caller, shop);
        audit.record(caller, ShopcheckAction.SHOP_CHECKED, "shop " + shop.value(), null, null);
        queue.begin(caller.agency(), shop, caller.user(), true);
    }

    @Override
    public Overview overview(Caller caller, ShopId shop) {
        sights.check(caller, shop);
        List<ShopRun> made = runs.list(caller.agency(), shop, RUNS);
        List<Tally> tallies = findings.tally(Set.of(shop), caller.agency()).stream()
                .map(each -> new Tally(
                        each.kind(), each.rule(), each.severity(), each.state(), each.findings(), each.listings()))
                .toList();
        return new Overview(queue.running(shop).orElse(null), made, tallies, news(shop, made));
    }

    private List<RuleNews> news(ShopId shop, List<ShopRun> made) {
        ShopRun run = made.stream()
                .filter(each -> !each.changedRules().isEmpty())
                .findFirst()
                .orElse(null);
        if (run == null) {
            return List.of();
        }
        return findings.openedBy(shop, run.id()).entrySet().stream()
                .map(opened -> new RuleNews(run.id(), opened.getKey(), opened.getValue()))
                .sorted(Comparator.comparingInt(RuleNews::listings).reversed())
                .toList();
    }

    @Override
    public Page listings(Caller caller, ShopId shop, Wanted wanted, int page) {
        sights.check(caller, shop);
        List<HitListing> found = list(caller, shop, wanted, Math.max(0, page) * PAGE, PAGE + 1);
        return new Page(found.stream().limit(PAGE).toList(), found.size() > PAGE);
    }

    private List<HitListing> list(Caller caller, ShopId shop, Wanted wanted, int offset, int most) {
        JooqFindings.Wanted asked = new JooqFindings.Wanted(
                wanted.state(), wanted.kind(), wanted.rule(), wanted.severity(), wanted.words(), wanted.run());
        return findings.listItems(caller.agency(), Set.of(shop), asked, offset, most).stream()
                .map(each -> listing(shop, each.getValue(), wanted.state()))
                .toList();
    }

    private HitListing listing(ShopId shop, String item, State state) {
        List<ListingFinding> found = findings.listOf(shop, item, state);
        ListingFinding first = found.stream()
                .filter(each -> each.reworded() == null)
                .findFirst()
                .orElse(found.getFirst());
        return new HitListing(
                shop, item, first.title(), first.category(), first.priceFen(), found, rewritten(first.title(), found));
    }

    private static String rewritten(String title, List<ListingFinding> found) {
        StringBuilder written = new StringBuilder(title);
        found.reversed().stream()
                .map(ListingFinding::place)
                .filter(place -> place.end() <= title.length() && place.remedy() == Remedy.REWRITE)
                .forEach(place -> written.replace(place.start(), place.end(), place.suggestion()));
        return written.toString();
    }

    @Override
    @Transactional
    public List<Task> openTasks(Caller caller, ShopId shop, @Nullable String item, @Nullable String kind) {
        sights.check(caller, shop);
        if (!caller.role().isProvider()) {
            throw new Failure(ShopcheckError.MERCHANT);
        }
        List<ListingFinding> taskless = findings.listTaskless(shop, item, kind);
        if (taskless.isEmpty()) {
            throw new Failure(ShopcheckError.NO_SUCH_FINDING);
        }
        if (item != null) {
            return List.of(tasks.ofListing(caller, shop, taskless));
        }
        Map<String, List<ListingFinding>> byClass = new LinkedHashMap<>();
        taskless.forEach(each -> byClass.computeIfAbsent(each.place().kind(), key -> new ArrayList<>())
                .add(each));
        return byClass.entrySet().stream()
                .map(each -> tasks.ofClass(caller, shop, each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public void write(Caller caller, ShopId shop, OutputStream out) throws IOException {
        sights.check(caller, shop);
        List<ShopRun> made = runs.list(caller.agency(), shop, RUNS_REPORTED);
        List<HitListing> found = list(caller, shop, new Wanted(State.OPEN, null, null, null, null, null), 0, REPORTED);
        String name = shops.findShop(caller, shop).map(Shop::name).orElseThrow();
        new ShopWorkbook(rules.getObject()).write(name, made, found, out);
    }

    @Override
    public List<RuleHits> hits(Caller caller, Set<String> wanted) {
        return findings.tally(sights.of(caller).shops(), caller.agency()).stream()
                .filter(each -> each.state() == State.OPEN && wanted.contains(each.rule()))
                .map(each -> new RuleHits(each.rule(), each.findings(), each.listings()))
                .toList();
    }
}
