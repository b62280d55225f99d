package io.zhanggui.engagement.survey.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.ShopFindings.Findings;
import io.zhanggui.engagement.ShopFindings.Spot;
import io.zhanggui.engagement.ShopFindings.Weak;
import io.zhanggui.engagement.survey.AnswerSheet;
import io.zhanggui.engagement.survey.DiagnosisReport.Content;
import io.zhanggui.engagement.survey.DiagnosisReport.FigureRef;
import io.zhanggui.engagement.survey.DiagnosisReport.Paragraph;
import io.zhanggui.engagement.survey.DiagnosisReport.Section;
import io.zhanggui.engagement.survey.Dimension;
import io.zhanggui.engagement.survey.InterviewNote;
import io.zhanggui.engagement.survey.Questionnaire;
import io.zhanggui.engagement.survey.Questionnaire.Question;
import io.zhanggui.engagement.survey.rules.ReportFacts.OfShop;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the first draft of a diagnosis report: data, answers, interviews, and where they contradict each other. */
public final class ReportWords {

    private static final List<String> STAGES = List.of("start_up", "growth", "mature");
    private static final int MOST_WEAK = 6;
    private static final int ALL = 100;

    private ReportWords() {}

    public static Content write(ReportFacts facts, AnswerSheet answers, List<InterviewNote> notes) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("stage", "店铺所处阶段", eachShop(facts, "stage", ReportWords::stage)));
        sections.add(new Section("spots", "数据里的短板与代价", eachShop(facts, "spots", ReportWords::spots)));
        sections.add(new Section("weak", "偏离区间的指标", eachShop(facts, "weak", ReportWords::weak)));
        sections.add(new Section("survey", "问卷得分", List.of(scores(answers))));
        sections.add(new Section("interviews", "访谈", interviews(notes)));
        sections.add(new Section("contradictions", "说法与数据", contradictions(facts)));
        sections.add(new Section("gaps", "还缺的数据", eachShop(facts, "gaps", ReportWords::gaps)));
        return new Content(summary(facts), stage(facts), answers.version(), sections);
    }

    /** The content with the paragraphs people wrote, where it still has them. */
    public static Content withWritten(Content content, List<Paragraph> written) {
        Map<String, Paragraph> byKey = written.stream().collect(Collectors.toMap(Paragraph::key, Function.identity()));
        return mapped(content, each -> Objects.requireNonNullElse(byKey.get(each.key()), each));
    }

    /** The content with one paragraph written anew. */
    public static Content withText(Content content, String key, String text) {
        return mapped(content, each -> each.key().equals(key) ? new Paragraph(key, text, true, each.figures()) : each);
    }

    private static Content mapped(Content content, Function<Paragraph, Paragraph> change) {
        List<Section> sections = content.sections().stream()
                .map(section -> new Section(
                        section.key(),
                        section.heading(),
                        section.paragraphs().stream().map(change).toList()))
                .toList();
        return new Content(content.summary(), content.stage(), content.survey(), sections);
    }

    private static String summary(ReportFacts facts) {
        return facts.shops().stream()
                .map(shop -> shop.findings().shopName() + "："
                        + shop.findings().headline().zh())
                .collect(Collectors.joining("\n"));
    }

    /** The least developed of the shops decides what service fits. */
    private static @Nullable String stage(ReportFacts facts) {
        return facts.shops().stream()
                .map(shop -> shop.findings().stage())
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(STAGES::indexOf))
                .orElse(null);
    }

    private static List<Paragraph> eachShop(
            ReportFacts facts, String key, Function<OfShop, List<Paragraph>> paragraphs) {
        return facts.shops().stream()
                .flatMap(shop -> paragraphs.apply(shop).stream()
                        .map(each -> new Paragraph(
                                key + "-" + shop.shop() + "-" + each.key(),
                                facts.shops().size() > 1 ? shop.findings().shopName() + "：" + each.text() : each.text(),
                                false,
                                each.figures())))
                .toList();
    }

    private static Paragraph plain(String key, String text, FigureRef... figures) {
        return new Paragraph(key, text, false, List.of(figures));
    }

    private static List<Paragraph> stage(OfShop shop) {
        return List.of(plain("said", shop.findings().stageSaid().zh()));
    }

    private static List<Paragraph> spots(OfShop shop) {
        Findings found = shop.findings();
        if (found.spots().isEmpty()) {
            return List.of(plain("none", "这段时间没有能折算成钱的短板。"));
        }
        Stream<Paragraph> each = found.spots().stream().map(spot -> spot(shop, spot));
        Stream<Paragraph> sum = Optional.ofNullable(found.winnable()).stream()
                .map(worth -> plain(
                        "sum",
                        "各项单独补上合计多得约 " + FigureWords.yuan(new BigDecimal(worth)) + "（" + days(found) + "，未计交互）。"));
        return Stream.concat(each, sum).toList();
    }

    private static Paragraph spot(OfShop shop, Spot spot) {
        String worth = FigureWords.yuan(new BigDecimal(spot.worth()));
        return plain(
                spot.metric(),
                spot.name().zh() + " " + FigureWords.of(spot.value(), spot.unit()) + "，参照 "
                        + FigureWords.of(spot.reference(), spot.unit()) + "（"
                        + spot.referenceOf().zh() + "），"
                        + (spot.saves() ? "可省约 " : "少收约 ") + worth + "。"
                        + spot.step().zh(),
                figure(shop, spot.metric(), spot.name(), spot.unit(), spot.value()));
    }

    private static List<Paragraph> weak(OfShop shop) {
        if (shop.findings().weak().isEmpty()) {
            return List.of(plain("none", "有数据的指标都在各自的区间内。"));
        }
        return shop.findings().weak().stream()
                .limit(MOST_WEAK)
                .map(weak -> plain(
                        weak.metric(),
                        weak.name().zh() + " " + FigureWords.of(weak.value(), weak.unit()) + before(weak) + "："
                                + weak.said().zh() + "。",
                        figure(shop, weak.metric(), weak.name(), weak.unit(), weak.value())))
                .toList();
    }

    private static String before(Weak weak) {
        return weak.previous() == null ? "" : "（上一期 " + FigureWords.of(weak.previous(), weak.unit()) + "）";
    }

    private static Paragraph scores(AnswerSheet answers) {
        Questionnaire questionnaire = Questionnaire.shipped();
        String text = SurveyScore.of(questionnaire, answers.answers()).stream()
                .map(part -> questionnaire.modules().stream()
                                .filter(module -> module.key().equals(part.module()))
                                .findFirst()
                                .orElseThrow()
                                .zh()
                        + " " + (part.score() == null ? "没有可计分的回答" : part.score() + " 分") + "（答 " + part.answered()
                        + "/" + part.questions() + " 题" + lost(questionnaire, part) + "）")
                .collect(Collectors.joining("；"));
        return plain("scores", text + "。满分 " + ALL + "，为已答计分题的平均分。");
    }

    private static String lost(Questionnaire questionnaire, SurveyScore.Part part) {
        String weakest = part.lines().stream()
                .filter(line -> line.points() == 0)
                .map(line -> questionnaire.find(line.question()).orElseThrow().zh())
                .collect(Collectors.joining("、"));
        return weakest.isEmpty() ? "" : "；得 0 分：" + weakest;
    }

    private static List<Paragraph> interviews(List<InterviewNote> notes) {
        return Stream.of(Dimension.values())
                .map(dimension -> {
                    String quotes = notes.stream()
                            .filter(note -> note.dimension() == dimension)
                            .map(note -> "“" + note.said() + "”（" + note.speaker() + "，" + note.heldOn() + "）")
                            .collect(Collectors.joining("；"));
                    return plain(
                            "interview-" + dimension.key(),
                            dimension.zh() + "：" + (quotes.isEmpty() ? "还没有访谈记录。" : quotes + "。"));
                })
                .toList();
    }

    private static List<Paragraph> contradictions(ReportFacts facts) {
        Map<String, MetricDefinition> metrics = facts.metrics().stream()
                .collect(Collectors.toMap(MetricDefinition::key, Function.identity(), (one, same) -> one));
        List<Paragraph> told = new ArrayList<>(facts.claims().stream()
                .filter(Claim::contradicts)
                .map(claim -> contradiction(facts, claim, metrics))
                .toList());
        if (told.isEmpty()) {
            told.add(plain(
                    "contradiction-none",
                    facts.claims().isEmpty()
                            ? "没有可以与数据核对的回答。"
                            : "问卷里能核对的 " + facts.claims().size() + " 个数都与数据相符。"));
        }
        if (!facts.unknown().isEmpty()) {
            told.add(plain(
                    "contradiction-unknown",
                    "缺数据、没法核对：" + facts.unknown().stream().map(Question::zh).collect(Collectors.joining("、")) + "。"));
        }
        return told;
    }

    private static Paragraph contradiction(ReportFacts facts, Claim claim, Map<String, MetricDefinition> metrics) {
        MetricDefinition metric = Objects.requireNonNull(
                metrics.get(Objects.requireNonNull(claim.question().metric())));
        Unit unit = metric.unit();
        String measured = FigureWords.of(claim.measured(), unit);
        String apart = claim.gap()
                .map(gap -> "，说法" + (gap.signum() > 0 ? "高出 " : "低了 ") + FigureWords.of(gap.abs(), Unit.PERCENT))
                .orElse("");
        return plain(
                "contradiction-" + claim.question().key(),
                metric.zh() + (claim.question().monthly() ? "（每月）" : "") + "：问卷说 "
                        + FigureWords.of(claim.said(), unit) + "，数据是 " + measured + "（"
                        + facts.period().from() + " 至 "
                        + facts.period().to().minusDays(1) + "）" + apart + "。",
                new FigureRef(
                        metric.key(),
                        metric.zh(),
                        unit.name().toLowerCase(Locale.ROOT),
                        claim.value().toPlainString(),
                        "",
                        facts.period()));
    }

    private static List<Paragraph> gaps(OfShop shop) {
        String gaps = shop.findings().gaps().stream().map(Note::zh).collect(Collectors.joining("；"));
        return List.of(plain("said", gaps.isEmpty() ? "不缺。" : gaps + "。"));
    }

    private static FigureRef figure(OfShop shop, String metric, Note name, String unit, String value) {
        return new FigureRef(
                metric, name.zh(), unit, value, shop.shop(), shop.findings().period());
    }

    private static String days(Findings found) {
        return found.period().from() + " 至 " + found.period().to().minusDays(1);
    }
}
