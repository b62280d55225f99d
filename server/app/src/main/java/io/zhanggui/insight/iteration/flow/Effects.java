package io.zhanggui.insight.iteration.flow;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.ExperimentId;
import io.zhanggui.insight.experiment.Experiments;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationError;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.insight.iteration.Verdict;
import io.zhanggui.insight.iteration.rules.Citation;
import io.zhanggui.insight.iteration.rules.Judgement;
import io.zhanggui.metrics.Better;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a study or an experiment says of a change. Nothing else may be quoted as its effect. */
@Component
final class Effects {

    /** A study of an action that began farther from the change than this is of something else. */
    private static final long NEAR_DAYS = 7;

    private final Studies studies;
    private final Experiments experiments;
    private final Metrics metrics;
    private final JsonMapper json;

    Effects(Studies studies, Experiments experiments, Metrics metrics, JsonMapper json) {
        this.studies = studies;
        this.experiments = experiments;
        this.metrics = metrics;
        this.json = json;
    }

    Step.Measuring measure(Scope scope, Iteration iteration, String evidence) {
        return switch (Citation.parse(evidence)) {
            case Citation.OfStudy cited -> ofStudy(iteration, studies.get(scope, new StudyId(cited.number())));
            case Citation.OfExperiment cited ->
                ofExperiment(iteration, experiments.get(scope, new ExperimentId(cited.number())));
            case Citation.OfMetric cited -> throw new Failure(IterationError.EFFECT_NEEDS_STUDY, cited.metric());
        };
    }

    private Step.Measuring ofStudy(Iteration iteration, Study study) {
        String citation = study.id().citation();
        if (study.kind() != StudyKind.EFFECT && study.kind() != StudyKind.PROMOTION) {
            throw new Failure(IterationError.EFFECT_NEEDS_STUDY, citation);
        }
        JsonNode question = json.readTree(study.question());
        if (!iteration.scope().shops().containsAll(shops(study, question))) {
            throw new Failure(IterationError.EFFECT_OF_OTHER_SHOP, citation);
        }
        if (study.state() == Study.State.DOUBTED && study.doubt() != null) {
            Headline doubt = new Headline(study.doubt().zh(), study.doubt().en(), "", "", "", "");
            return new Step.Measuring(citation, Verdict.UNKNOWN, doubt, null, null);
        }
        if (study.answer() == null || study.headline() == null) {
            throw new Failure(IterationError.EFFECT_NEEDS_STUDY, citation);
        }
        String metric = question.path("metric").asString("pay_amount");
        Verdict verdict = verdict(
                json.readTree(study.answer()),
                metrics.get(iteration.scope().agency(), metric).better());
        boolean fits =
                fits(iteration, metric, LocalDate.parse(question.path("from").asString()));
        return new Step.Measuring(
                citation,
                verdict,
                study.headline(),
                fits ? null : "这个分析的指标或开始日与计划的不同。",
                fits ? null : "The study asks for another metric or day than was planned.");
    }

    /** An effect is of the one shop its question names, a promotion of all that the study was asked for. */
    private static Set<ShopId> shops(Study study, JsonNode question) {
        return study.kind() == StudyKind.EFFECT
                ? Set.of(new ShopId(question.path("shop").asLong()))
                : study.scope().shops();
    }

    private static boolean fits(Iteration iteration, String metric, LocalDate from) {
        Step.Plan plan = Objects.requireNonNull(iteration.plan());
        Step.Making making = Objects.requireNonNull(iteration.making());
        return plan.metric().equals(metric) && Math.abs(ChronoUnit.DAYS.between(making.madeOn(), from)) <= NEAR_DAYS;
    }

    private static Verdict verdict(JsonNode answer, Better better) {
        JsonNode interval = interval(answer);
        return interval.isObject()
                ? Judgement.of(
                        interval.path("lower").asDouble(),
                        interval.path("upper").asDouble(),
                        better)
                : Verdict.UNKNOWN;
    }

    private static JsonNode interval(JsonNode answer) {
        JsonNode net = answer.path("net").path("interval");
        if (net.isObject()) {
            return net;
        }
        JsonNode promotion = answer.path("promotion");
        return promotion.isObject()
                ? promotion.path("netInterval")
                : answer.path("quoted").path("relativeInterval");
    }

    private Step.Measuring ofExperiment(Iteration iteration, Experiment experiment) {
        String citation = experiment.id().citation();
        Decision decision = experiment.decision();
        if (decision == null) {
            throw new Failure(IterationError.EFFECT_NEEDS_STUDY, citation);
        }
        if (!iteration.scope().shops().contains(experiment.shop())) {
            throw new Failure(IterationError.EFFECT_OF_OTHER_SHOP, citation);
        }
        JsonNode reading = json.readTree(decision.reading());
        JsonNode report = reading.path("report");
        Headline headline = new Headline(
                report.path("zh").asString(""),
                report.path("en").asString(""),
                report.path("number").asString(""),
                report.path("number").asString(""),
                report.path("sureZh").asString(""),
                report.path("sureEn").asString(""));
        return new Step.Measuring(citation, verdict(decision, reading), headline, null, null);
    }

    private static Verdict verdict(Decision decision, JsonNode reading) {
        if (decision.outcome() == Decision.Outcome.STOP) {
            return Verdict.UNKNOWN;
        }
        return switch (told(decision.variant(), reading)) {
            case "better" -> Verdict.WORKED;
            case "worse" -> Verdict.HARMED;
            default -> Verdict.UNCLEAR;
        };
    }

    /** The proof of the adopted variant, or of the first treatment where the control stays. */
    private static String told(@Nullable Integer variant, JsonNode reading) {
        for (JsonNode effect : reading.path("effects")) {
            if (variant == null || effect.path("number").asInt() == variant) {
                return effect.path("verdict").asString("");
            }
        }
        return "";
    }
}
