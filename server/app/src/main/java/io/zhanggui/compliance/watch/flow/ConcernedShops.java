package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.gate.Gates;
import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Stage;
import io.zhanggui.compliance.watch.rules.SoldGoods;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Listings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which shops changes concern: those on the platform a text names, of a stage that a change is about, that sell what it
 * names. A shop whose stage is not known is of every stage; one whose goods are not known is said to be just that, so that
 * somebody looks.
 */
@Component
class ConcernedShops {

    private static final int DAYS = 30;

    private final Shops shops;
    private final Metrics metrics;
    private final Listings listings;
    private final Gates gates;
    private final Clock clock;

    ConcernedShops(Shops shops, Metrics metrics, Listings listings, Gates gates, Clock clock) {
        this.shops = shops;
        this.metrics = metrics;
        this.listings = listings;
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * By name.
     *
     * @param unknown those it would concern if they sold what it names, which nothing tells
     */
    record Found(List<String> concerned, List<String> unknown) {}

    private enum Answer {
        CONCERNED,
        UNKNOWN,
        NOT
    }

    Found of(AgencyId agency, String title, List<JudgedChange> changes) {
        List<JudgedChange> mattering =
                changes.stream().filter(change -> change.level() != Level.LOW).toList();
        List<String> concerned = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        if (!mattering.isEmpty()) {
            for (Shop shop : shops.listShops(Caller.local(agency))) {
                switch (isOn(shop.platform(), title) ? answer(shop, mattering) : Answer.NOT) {
                    case CONCERNED -> concerned.add(shop.name());
                    case UNKNOWN -> unknown.add(shop.name());
                    case NOT -> {}
                }
            }
        }
        return new Found(concerned, unknown);
    }

    /** A rule of another platform concerns none; a law names none and concerns all. */
    private static boolean isOn(Platform platform, String title) {
        boolean ofOurs = title.contains(platform.zh());
        boolean ofSome = title.matches(".*(淘宝|天猫|京东|拼多多|抖音|快手|小红书|微信).*");
        return ofOurs || !ofSome;
    }

    private Answer answer(Shop shop, List<JudgedChange> mattering) {
        Scope scope = Scope.of(shop.agency(), shop.id());
        Set<Stage> stages = stage(scope);
        List<JudgedChange> ofStage = mattering.stream()
                .filter(change -> change.stages().stream().anyMatch(stages::contains))
                .toList();
        if (ofStage.stream().anyMatch(change -> change.categories().isEmpty())) {
            return Answer.CONCERNED;
        }
        List<String> kinds = ofStage.stream()
                .flatMap(change -> change.categories().stream())
                .distinct()
                .toList();
        if (kinds.isEmpty()) {
            return Answer.NOT;
        }
        SoldGoods goods = goods(scope);
        return goods.isAny(kinds) ? Answer.CONCERNED : goods.isUnknown(kinds) ? Answer.UNKNOWN : Answer.NOT;
    }

    private SoldGoods goods(Scope scope) {
        SoldGoods goods = new SoldGoods();
        listings.read(scope, listing -> goods.add(listing.category(), listing.title()));
        gates.categories(scope).forEach(goods::add);
        return goods;
    }

    private Set<Stage> stage(Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        MetricQuestion paid = MetricQuestion.of("pay_amount", new Period(today.minusDays(DAYS), today));
        BigDecimal yuan = metrics.ask(scope, paid).rows().stream()
                .map(MetricRow::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return yuan == null ? Set.of(Stage.values()) : Set.of(Stage.of(yuan));
    }
}
