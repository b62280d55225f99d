package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.optimise.Quarter;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.ShopEffect;
import io.zhanggui.engagement.optimise.rules.EvaluationFacts.Value;
import io.zhanggui.engagement.optimise.rules.Returns;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the engine what a quarter's evaluation quotes; each answer is kept as a study. */
@Component
class QuarterlyStudies {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int HORIZON_DAYS = 365;

    private final Studies studies;
    private final JsonMapper json;

    QuarterlyStudies(Studies studies, JsonMapper json) {
        this.studies = studies;
        this.json = json;
    }

    /**
     * What the service brought one shop a day, since it began.
     *
     * @param metric whose days add up
     * @param served the days of the service, to the quarter's end at most
     */
    ShopEffect effect(
            Caller caller, Scope shops, ShopId shop, String name, String metric, Period served, Quarter quarter) {
        // Other shops of the client are served as well: they are nothing to compare with.
        String question = json.createObjectNode()
                .put("name", quarter.written() + " 服务")
                .put("metric", metric)
                .put("shop", shop.value())
                .put("kind", "service")
                .put("from", served.from().toString())
                .put("to", served.to().toString())
                .put("controls", false)
                .toString();
        Study study = studies.ask(Scope.of(shops.agency(), shop), caller.user(), StudyKind.EFFECT, question, PATIENCE);
        JsonNode quoted = answer(study).path("quoted");
        JsonNode interval = quoted.path("perDayInterval");
        if (!quoted.path("perDay").isNumber() || !interval.path("lower").isNumber()) {
            return new ShopEffect(name, Optional.empty(), doubt(study), source(study));
        }
        Returns.Daily daily = new Returns.Daily(
                quoted.path("perDay").asDouble(),
                interval.path("lower").asDouble(),
                interval.path("upper").asDouble());
        return new ShopEffect(name, Optional.of(daily), quoted.path("trustZh").asString(""), source(study));
    }

    /** What a new customer is worth as it was known at the end of a quarter, and who came in it. */
    Value value(Caller caller, Scope shops, Quarter quarter) {
        String question = json.createObjectNode()
                .put("to", quarter.days().to().toString())
                .put("horizonDays", HORIZON_DAYS)
                .toString();
        Study study = studies.ask(shops, caller.user(), StudyKind.CUSTOMER_VALUE, question, PATIENCE);
        JsonNode answer = answer(study);
        JsonNode fresh = answer.path("outlook").path("newCustomer");
        Optional<Double> worth = fresh.path("laterValue").isNumber()
                ? Optional.of(fresh.path("firstPurchase").asDouble()
                        + fresh.path("laterValue").asDouble())
                : Optional.empty();
        long customers = 0;
        long known = 0;
        long back = 0;
        for (JsonNode cohort : answer.path("cohorts")) {
            if (!contains(quarter.days(), YearMonth.parse(cohort.path("month").asString()))) {
                continue;
            }
            customers += cohort.path("customers").asLong();
            JsonNode again = cohort.path("active").path(1);
            if (again.isNumber()) {
                known += cohort.path("customers").asLong();
                back += again.asLong();
            }
        }
        return new Value(
                worth,
                worth.isPresent() ? "" : doubt(study),
                customers,
                known == 0 ? Optional.empty() : Optional.of((double) back / known),
                source(study));
    }

    private static boolean contains(Period quarter, YearMonth month) {
        return quarter.contains(month.atDay(1));
    }

    private JsonNode answer(Study study) {
        String answer = study.answer();
        return answer == null ? json.missingNode() : json.readTree(answer);
    }

    private static FigureRef source(Study study) {
        return FigureRef.kept("study", Long.toString(study.id().value()));
    }

    private static String doubt(Study study) {
        if (study.doubt() != null) {
            return "说不了：" + study.doubt().zh();
        }
        return study.state() == Study.State.RUNNING ? "还没有算完，稍后再生成一次" : "数据说明不了";
    }
}
