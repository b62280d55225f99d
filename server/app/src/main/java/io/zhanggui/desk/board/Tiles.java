package io.zhanggui.desk.board;

import io.zhanggui.desk.DeskAction;
import io.zhanggui.desk.DeskError;
import io.zhanggui.desk.store.JooqTileChoices;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which tiles a person's board has. */
@Component
public class Tiles {

    /** More than this nobody takes in at a glance. */
    public static final int MOST = 60;

    /** What the house shows to who chose nothing, in this order. */
    public static final List<String> HOUSE = List.of(
            "pay_amount",
            "kept_amount",
            "orders_paid",
            "pay_buyers",
            "buyer_value",
            "order_value",
            "pay_completion",
            "gross_profit",
            "gross_margin",
            "item_visitors",
            "item_views",
            "pay_conversion",
            "cart_rate",
            "fav_rate",
            "bounce_rate",
            "old_buyer_share",
            "ad_spend",
            "ad_sales",
            "roi",
            "roi_net",
            "ad_ctr",
            "ad_cpc",
            "taoke_commission",
            "live_sales",
            "refund_amount",
            "refund_rate",
            "dsr_description",
            "dsr_attitude",
            "dsr_logistics",
            "experience_score");

    private final JooqTileChoices choices;
    private final Metrics metrics;
    private final Audit audit;

    Tiles(JooqTileChoices choices, Metrics metrics, Audit audit) {
        this.choices = choices;
        this.metrics = metrics;
        this.audit = audit;
    }

    /** Keys of metrics in order: one's own, else the house's. A metric that the catalogue has lost is left out. */
    public List<String> of(Caller caller) {
        Set<String> known = known(caller);
        List<String> own = choices.list(caller.agency(), caller.user());
        return (own.isEmpty() ? HOUSE : own).stream().filter(known::contains).toList();
    }

    /** Whether the person chose tiles of their own. */
    public boolean areOwn(Caller caller) {
        return !choices.list(caller.agency(), caller.user()).isEmpty();
    }

    /** These from now on. */
    @Transactional
    public void choose(Caller caller, List<String> wanted) {
        wanted.forEach(key -> metrics.get(caller.agency(), key));
        if (wanted.isEmpty() || wanted.size() > MOST || new LinkedHashSet<>(wanted).size() < wanted.size()) {
            throw new Failure(DeskError.BAD_TILES, MOST);
        }
        replace(caller, wanted);
    }

    /** The house's again. */
    @Transactional
    public void reset(Caller caller) {
        replace(caller, List.of());
    }

    private void replace(Caller caller, List<String> wanted) {
        String before = String.join(", ", choices.list(caller.agency(), caller.user()));
        choices.replace(caller.agency(), caller.user(), wanted);
        audit.record(caller, DeskAction.TILES_CHOSEN, "board", before, String.join(", ", wanted));
    }

    private Set<String> known(Caller caller) {
        return metrics.list(caller.agency()).stream().map(MetricDefinition::key).collect(Collectors.toSet());
    }
}
