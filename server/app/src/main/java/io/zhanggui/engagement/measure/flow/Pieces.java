package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.Doubts;
import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.flow.Piece.How;
import io.zhanggui.engagement.measure.rules.Label;
import io.zhanggui.engagement.measure.rules.Want;
import io.zhanggui.metrics.BaseMeasures;
import io.zhanggui.metrics.BaseMeasures.BaseMeasure;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.OverDays;
import io.zhanggui.metrics.Recipes;
import io.zhanggui.metrics.Source;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.contract.Expression;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes what clauses need apart into what can be asked. */
final class Pieces {

    private final Asked asked;
    private final BaseMeasures measures;
    private final Map<String, MetricDefinition> definitions = new HashMap<>();
    private final Recipes recipes;
    private final Set<Piece> all = new LinkedHashSet<>();
    private final Set<Refusal> doubts = new LinkedHashSet<>();

    Pieces(Asked asked, BaseMeasures measures) {
        this.asked = asked;
        this.measures = measures;
        this.recipes = measures.recipes(asked.scope().agency());
        recipes.all().forEach(metric -> definitions.put(metric.key(), metric));
    }

    Set<Piece> all() {
        return all;
    }

    Set<Refusal> doubts() {
        return doubts;
    }

    void add(Want want) {
        Optional<Source> source = source(want.variant());
        if (source.isEmpty()) {
            return;
        }
        if (isOfDays(want, source.get())) {
            together(want).ifPresent(label -> add(How.METRIC, want.metric().key(), label, want, source.get()));
            return;
        }
        for (String measure : want.metric().formula().measures()) {
            add(want, measure, source.get());
        }
    }

    private void add(Want want, String name, Source source) {
        Optional<BaseMeasure> measure = measures.find(asked.scope().agency(), name);
        if (measure.isEmpty()) {
            doubts.add(Doubts.of(MeasureError.UNKNOWN_MEASURE, name, name));
        } else if (measure.get().adds() && want.metric().addable().contains(name)) {
            labels(want).forEach(label -> add(How.DAYS, name, label, want, source));
        } else {
            together(want).ifPresent(label -> add(How.WHOLE, name, label, want, source));
        }
    }

    private void add(How how, String name, Label label, Want want, Source source) {
        Optional<String> lacking = how == How.METRIC
                ? Optional.empty()
                : label.where().keySet().stream()
                        .filter(word -> !measures.has(
                                asked.scope().agency(),
                                name,
                                Dimension.find(word).orElseThrow()))
                        .findFirst();
        if (lacking.isPresent()) {
            doubts.add(Doubts.of(MeasureError.NO_SUCH_PART, name, name, lacking.get()));
            return;
        }
        all.add(new Piece(
                how, name, label.text(), want.variant(), source, scope(label, want), label.where(), want.span()));
    }

    /** A mean of days and a standing are the catalogue's own, where the contract defines the metric as it does. */
    private boolean isOfDays(Want want, Source source) {
        String key = want.metric().key();
        MetricDefinition metric = definitions.get(key);
        boolean ofDays =
                metric != null && (metric.overDays() == OverDays.AVERAGE || metric.overDays() == OverDays.LAST);
        return ofDays
                && recipes.madeOf(key, source)
                        .filter(made -> Expression.parse(made.formula())
                                .equals(want.metric().formula()))
                        .isPresent();
    }

    /** Each label by itself; all shops are each of them. */
    private List<Label> labels(Want want) {
        List<Label> labels = new ArrayList<>();
        for (String text : want.scope()) {
            Label label = Label.of(text);
            if (label.shops().isEmpty()) {
                want.shops().forEach(shop -> labels.add(Label.of(shop)));
            } else {
                labels.add(label);
            }
        }
        return labels;
    }

    /** The whole scope as one label, as the engine writes it; empty where its parts cannot be counted together. */
    private Optional<Label> together(Want want) {
        if (want.scope().size() == 1) {
            return Optional.of(Label.of(want.scope().getFirst()));
        }
        String text = String.join("+", want.scope());
        boolean whole = want.scope().stream().map(Label::of).allMatch(Label::isWhole);
        if (!whole) {
            doubts.add(Doubts.of(
                    MeasureError.SEVERAL_TOGETHER,
                    want.metric().key(),
                    want.metric().key(),
                    text));
            return Optional.empty();
        }
        return Optional.of(Label.together(want.scope()));
    }

    private Scope scope(Label label, Want want) {
        List<String> ids =
                label.shops().isEmpty() ? Label.together(want.shops()).shops() : label.shops();
        Set<ShopId> shops = ids.stream().map(this::shop).collect(Collectors.toSet());
        return new Scope(asked.scope().agency(), shops);
    }

    private ShopId shop(String id) {
        ShopId shop = asked.shops().get(id);
        if (shop == null) {
            throw new Failure(MeasureError.NOT_A_SHOP, id);
        }
        if (!asked.scope().shops().contains(shop)) {
            throw new Failure(MeasureError.OUTSIDE, id);
        }
        return shop;
    }

    private static Optional<Source> source(Variant variant) {
        return switch (variant) {
            case REPORTED -> Optional.of(Source.REPORTED);
            case COMPUTED -> Optional.of(Source.COMPUTED);
            case TYPED -> Optional.of(Source.TYPED);
            case AGREED -> Optional.empty();
        };
    }
}
