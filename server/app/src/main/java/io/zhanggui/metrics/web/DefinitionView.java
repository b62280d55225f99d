package io.zhanggui.metrics.web;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Source;
import io.zhanggui.warehouse.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A metric's definition as pages and programs see it. */
public record DefinitionView(
        String key,
        GroupView group,
        String zh,
        String en,
        String meaning,
        String meaningEn,
        String unit,
        String better,
        String kind,
        String kindZh,
        String additivity,
        String additivityZh,
        String date,
        List<String> sources,
        List<String> dimensions,
        String formula,
        String formulaZh,
        String formulaEn,
        List<String> reads,
        List<BandView> bands,
        List<NoteView> differs,
        List<String> caveats,
        List<String> caveatsEn) {

    /** The part of the trade it belongs to. */
    public record GroupView(String key, String zh, String en) {}

    /** A sentence in both languages. */
    public record NoteView(String zh, String en) {}

    /** A band: where it begins and ends, in the metric's unit, whether it holds these bounds, and whose word it is. */
    public record BandView(
            String level,
            String levelZh,
            String levelEn,
            @Nullable String from,
            boolean fromIncluded,
            @Nullable String to,
            boolean toIncluded,
            String origin,
            String originZh,
            String originEn) {

        static BandView of(Band band) {
            return new BandView(
                    band.level().name().toLowerCase(Locale.ROOT),
                    band.level().zh(),
                    band.level().en(),
                    plain(band.from()),
                    band.fromIncluded(),
                    plain(band.to()),
                    band.toIncluded(),
                    band.origin().kind().name().toLowerCase(Locale.ROOT),
                    band.origin().spoken().zh(),
                    band.origin().spoken().en());
        }

        private static @Nullable String plain(@Nullable BigDecimal number) {
            return number == null ? null : number.toPlainString();
        }
    }

    /** The view of a definition. */
    public static DefinitionView of(MetricDefinition metric) {
        return new DefinitionView(
                metric.key(),
                new GroupView(
                        metric.group().key(),
                        metric.group().zh(),
                        metric.group().en()),
                metric.zh(),
                metric.en(),
                metric.meaning().zh(),
                metric.meaning().en(),
                metric.unit().name().toLowerCase(Locale.ROOT),
                metric.better().name().toLowerCase(Locale.ROOT),
                metric.kind().name().toLowerCase(Locale.ROOT),
                metric.kind().zh(),
                metric.overDays().name().toLowerCase(Locale.ROOT),
                metric.overDays().zh(),
                metric.date(),
                metric.formulas().keySet().stream().map(DefinitionView::name).toList(),
                metric.dimensions(),
                metric.formulas().entrySet().stream()
                        .map(formula -> name(formula.getKey()) + ": " + formula.getValue())
                        .collect(Collectors.joining("; ")),
                inWords(metric, Source::zh, Note::zh, "：", "；"),
                inWords(metric, DefinitionView::name, Note::en, ": ", "; "),
                metric.reads().stream().map(kind -> Words.zh(kind.name())).toList(),
                metric.bands().stream().map(BandView::of).toList(),
                metric.differs().stream()
                        .map(note -> new NoteView(note.zh(), note.en()))
                        .toList(),
                metric.caveats().stream().map(Note::zh).toList(),
                metric.caveats().stream().map(Note::en).toList());
    }

    static String name(Source source) {
        return source.name().toLowerCase(Locale.ROOT);
    }

    private static String inWords(
            MetricDefinition metric,
            Function<Source, String> source,
            Function<Note, String> words,
            String colon,
            String between) {
        return metric.formulasInWords().entrySet().stream()
                .map(formula -> source.apply(formula.getKey()) + colon + words.apply(formula.getValue()))
                .collect(Collectors.joining(between));
    }
}
