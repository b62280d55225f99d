package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.watch.JudgedChange;
import io.zhanggui.compliance.watch.Level;
import io.zhanggui.compliance.watch.Stage;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Platform;
import io.zhanggui.identity.Shop;
import io.zhanggui.identity.Shops;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which shops changes concern: those on the platform a text names, of a stage that a change is about, that sell what it
 * names. What is not known of a shop rules it out of nothing.
 */
@Component
class ConcernedShops {

    private static final int DAYS = 30;

    private final Shops shops;
    private final Metrics metrics;
    private final Clock clock;

    ConcernedShops(Shops shops, Metrics metrics, Clock clock) {
        this.shops = shops;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Their names. */
    List<String> of(AgencyId agency, String title, List<JudgedChange> changes) {
        return shops.listShops(Caller.local(agency)).stream()
                .filter(shop -> isOn(shop.platform(), title))
                .filter(shop -> isConcerned(shop, changes))
                .map(Shop::name)
                .toList();
    }

    /** A rule of another platform concerns none; a law names none and concerns all. */
    private static boolean isOn(Platform platform, String title) {
        boolean ofOurs = title.contains(platform.zh());
        boolean ofSome = title.matches(".*(淘宝|天猫|京东|拼多多|抖音|快手|小红书|微信).*");
        return ofOurs || !ofSome;
    }

    private boolean isConcerned(Shop shop, List<JudgedChange> changes) {
        List<JudgedChange> mattering =
                changes.stream().filter(change -> change.level() != Level.LOW).toList();
        if (mattering.isEmpty()) {
            return false;
        }
        Scope scope = Scope.of(shop.agency(), shop.id());
        Set<Stage> stages = stage(scope);
        Set<String> categories = categories(scope);
        return mattering.stream()
                .anyMatch(change -> change.stages().stream().anyMatch(stages::contains)
                        && (change.categories().isEmpty() || categories.isEmpty() || sellsOne(change, categories)));
    }

    private static boolean sellsOne(JudgedChange change, Set<String> categories) {
        return change.categories().stream()
                .anyMatch(named -> categories.stream().anyMatch(sold -> sold.contains(named) || isKindOf(sold, named)));
    }

    /** Rules say 化妆品 where a shop's own list says 面膜. */
    private static boolean isKindOf(String sold, String named) {
        return switch (named) {
            case "化妆品" -> sold.matches(".*(美妆|彩妆|护肤|面膜|精华|洗护|香水|口红|乳液|防晒).*");
            case "食品" -> sold.matches(".*(零食|饮料|粮油|茶|坚果|糕点|生鲜).*");
            case "酒类" -> sold.matches(".*(白酒|红酒|啤酒|葡萄酒).*");
            case "婴幼儿" -> sold.matches(".*(母婴|婴儿|宝宝|奶粉).*");
            default -> false;
        };
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

    private Set<String> categories(Scope scope) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        MetricQuestion sold = MetricQuestion.of("pay_amount", new Period(today.minusDays(DAYS), today), "category");
        try {
            return metrics.ask(scope, sold).rows().stream()
                    .flatMap(row -> row.dims().values().stream())
                    .filter(Objects::nonNull)
                    .filter(name -> !name.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (Failure withoutCategories) {
            return Set.of();
        }
    }
}
