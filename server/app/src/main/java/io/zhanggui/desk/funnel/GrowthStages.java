package io.zhanggui.desk.funnel;

import io.zhanggui.desk.figure.Figure;
import io.zhanggui.desk.figure.Figures;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The growth model AARRR: acquire, activate, retain, revenue, refer, each by the metrics that tell of it. */
@Component
public class GrowthStages {

    private static final Note NO_REFERRALS = new Note(
            "没有任何平台导出说得出谁带来了谁（邀请码、分享）：有自己的记录，请填在模板“经营指标补录”里导入；淘宝客这类付费推荐来自它的结算报表。",
            "No export tells who brought whom (invitations, shares): type your own records into the template; paid promoters come from the settlement report of 淘宝客.");
    private static final Note NO_HEAT = new Note(
            "点击热力图不在任何平台导出里；能看到的是停留时长和跳出率。",
            "No export holds click heat maps; dwell time and bounces are what is known.");

    private record Stage(String key, String zh, String en, List<String> metrics, List<Note> notes) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(
                    "acquire",
                    "获取",
                    "Acquire",
                    List.of("item_visitors", "new_buyers", "ad_spend", "ad_cpc", "roi"),
                    List.of()),
            new Stage(
                    "activate",
                    "激活",
                    "Activate",
                    List.of("ad_ctr", "fav_rate", "cart_rate", "bounce_rate", "dwell_seconds"),
                    List.of(NO_HEAT)),
            new Stage(
                    "retain",
                    "留存",
                    "Retain",
                    List.of("repurchase_90d", "repurchase_30d", "old_buyer_share", "orders_kept_share", "refund_rate"),
                    List.of()),
            new Stage(
                    "revenue",
                    "收益",
                    "Revenue",
                    List.of("pay_amount", "kept_amount", "pay_conversion", "cart_to_pay", "buyer_value"),
                    List.of()),
            new Stage("refer", "推荐", "Refer", List.of("referral_share", "taoke_commission"), List.of(NO_REFERRALS)));

    private final Figures figures;
    private final Metrics metrics;

    GrowthStages(Figures figures, Metrics metrics) {
        this.figures = figures;
        this.metrics = metrics;
    }

    /** All five, in their order. */
    public List<GrowthStage> of(Scope scope, Period period) {
        Set<String> known =
                metrics.list(scope.agency()).stream().map(MetricDefinition::key).collect(Collectors.toSet());
        List<String> keys = STAGES.stream()
                .flatMap(stage -> stage.metrics().stream())
                .filter(known::contains)
                .toList();
        Map<String, Figure> read = figures.read(scope, period, Map.of(), keys);
        return STAGES.stream().map(stage -> told(stage, read)).toList();
    }

    private static GrowthStage told(Stage stage, Map<String, Figure> read) {
        List<Figure> of =
                stage.metrics().stream().map(read::get).filter(Objects::nonNull).toList();
        long weak = of.stream()
                .filter(figure -> figure.bands().stream()
                        .anyMatch(band -> "low".equals(band.level()) || "watch".equals(band.level())))
                .count();
        return new GrowthStage(stage.key(), stage.zh(), stage.en(), of, (int) weak, stage.notes());
    }
}
