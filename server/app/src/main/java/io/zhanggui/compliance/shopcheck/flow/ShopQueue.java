package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.shopcheck.ShopRun;
import io.zhanggui.compliance.shopcheck.store.JooqShopRuns;
import io.zhanggui.compliance.shopcheck.store.JooqShopRuns.Known;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.Notices;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.work.TaskId;
import io.zhanggui.work.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Checks of shops, one after the other. A shop whose facts still change is left until they are quiet: an import brings
 * many files.
 */
@Component
class ShopQueue implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShopQueue.class);

    private final ShopRunner runner;
    private final JooqShopRuns runs;
    private final Shops shops;
    private final Facts facts;
    private final Tasks tasks;
    private final Notices notices;
    private final Map<ShopId, Integer> underWay = new ConcurrentHashMap<>();
    private final Map<ShopId, Long> seen = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("shop-check").daemon().factory());

    ShopQueue(ShopRunner runner, JooqShopRuns runs, Shops shops, Facts facts, Tasks tasks, Notices notices) {
        this.runner = runner;
        this.runs = runs;
        this.shops = shops;
        this.facts = facts;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** How many listings of a check that is under way are read; empty where none is. */
    Optional<Integer> running(ShopId shop) {
        return Optional.ofNullable(underWay.get(shop));
    }

    void begin(AgencyId agency, ShopId shop, UserId by, boolean asked) {
        if (underWay.putIfAbsent(shop, 0) == null) {
            thread.execute(() -> run(agency, shop, by, asked));
        }
    }

    private void run(AgencyId agency, ShopId shop, UserId by, boolean asked) {
        try {
            ShopRunner.Made made = runner.run(agency, shop, by, asked, read -> underWay.put(shop, read));
            made.doneTasks().forEach(task -> finish(agency, task, made.run()));
            if (!asked && made.run().opened() > 0) {
                tell(agency, made.run());
            }
        } catch (RuntimeException e) {
            LOG.error("shop {} could not be checked", shop.value(), e);
        } finally {
            underWay.remove(shop);
        }
    }

    /** Begins checks of shops that something changed for; only of shops that were checked before. */
    void round() {
        for (Known known : runs.listKnown()) {
            long version = facts.version(Scope.of(known.agency(), known.shop()));
            Long before = seen.put(known.shop(), version);
            boolean quiet = before == null || before == version;
            if (quiet && isStillOurs(known) && runner.isDue(known.agency(), known.shop())) {
                begin(known.agency(), known.shop(), UserId.LOCAL, false);
            }
        }
    }

    private boolean isStillOurs(Known known) {
        return shops.findShop(Caller.local(known.agency()), known.shop()).isPresent();
    }

    /** A task that people closed themselves stays as they closed it. */
    private void finish(AgencyId agency, long task, ShopRun run) {
        try {
            tasks.finish(Caller.local(agency), new TaskId(task), "自查 " + run.id() + "：问题已不在商品里");
        } catch (Failure closed) {
            LOG.debug("task {} was closed before", task, closed);
        }
    }

    private void tell(AgencyId agency, ShopRun run) {
        String name =
                shops.findShop(Caller.local(agency), run.shop()).map(Shop::name).orElse("");
        Bilingual why = switch (run.occasion()) {
            case RULES -> new Bilingual("规则变了", "rules changed");
            case PHRASES -> new Bilingual("豁免变了", "allowed phrases changed");
            case LISTINGS, ASKED -> new Bilingual("商品变了", "listings changed");
        };
        notices.publish(new Notice(
                agency,
                "shopcheck:" + run.id(),
                "shop.checked",
                run.blocked() > 0 ? Importance.HIGH : Importance.MEDIUM,
                new Bilingual(
                        "自查新发现 " + run.opened() + " 处问题：" + name, run.opened() + " new findings in listings: " + name),
                new Bilingual(
                        why.zh() + "，重新查了 " + run.readAnew() + " 件；现有 " + run.hitListings() + " 件商品有 "
                                + (run.blocked() + run.warned()) + " 处问题，其中 " + run.blocked() + " 处必须改。",
                        why.en() + "; " + run.readAnew() + " listings were read anew: " + run.hitListings() + " have "
                                + (run.blocked() + run.warned()) + " findings, " + run.blocked() + " must be mended."),
                "/compliance/shop?at=" + run.shop().value() + "&run=" + run.id(),
                new SubjectRef("shop_run", Long.toString(run.id())),
                Set.of(run.shop()),
                Set.of()));
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
