package io.zhanggui.insight.store;

import static io.zhanggui.insight.store.generated.tables.Experiment.EXPERIMENT;
import static io.zhanggui.insight.store.generated.tables.Iteration.ITERATION;
import static io.zhanggui.insight.store.generated.tables.IterationStep.ITERATION_STEP;
import static io.zhanggui.insight.store.generated.tables.Study.STUDY;
import static io.zhanggui.insight.store.generated.tables.TargetPlan.TARGET_PLAN;

import io.zhanggui.shared.AgencyId;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Which metrics what is kept here is about. */
@Repository
public class JooqMetricUses {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqMetricUses(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** A metric's key, and the number of what is about it: a year, or the number it is cited by. */
    public record Numbered(String metric, long number) {}

    /** Years for which targets are planned. */
    public List<Numbered> listTargets(AgencyId agency) {
        return tables.selectDistinct(TARGET_PLAN.METRIC, TARGET_PLAN.PLAN_YEAR)
                .from(TARGET_PLAN)
                .where(TARGET_PLAN.AGENCY_ID.eq(agency.value()))
                .orderBy(TARGET_PLAN.METRIC, TARGET_PLAN.PLAN_YEAR)
                .fetch(row -> new Numbered(row.value1(), row.value2()));
    }

    public List<Numbered> listExperiments(AgencyId agency) {
        return tables.select(EXPERIMENT.METRIC_KEY, EXPERIMENT.ID)
                .from(EXPERIMENT)
                .where(EXPERIMENT.AGENCY_ID.eq(agency.value()))
                .and(EXPERIMENT.METRIC_KEY.isNotNull())
                .orderBy(EXPERIMENT.ID)
                .fetch(row -> new Numbered(Objects.requireNonNull(row.value1()), row.value2()));
    }

    /** Changes whose plan says by which metric they are judged. */
    public List<Numbered> listIterations(AgencyId agency) {
        return tables
                .select(ITERATION_STEP.CONTENT, ITERATION.ID)
                .from(ITERATION_STEP)
                .join(ITERATION)
                .on(ITERATION.ID.eq(ITERATION_STEP.ITERATION_ID))
                .where(ITERATION.AGENCY_ID.eq(agency.value()))
                .and(ITERATION_STEP.KIND.eq("PLAN"))
                .orderBy(ITERATION.ID)
                .fetch(row -> new Numbered(metricOf(row.value1()), row.value2()))
                .stream()
                .distinct()
                .toList();
    }

    /** Saved studies whose question names a metric. */
    public List<Numbered> listStudies(AgencyId agency) {
        return tables
                .select(STUDY.QUESTION, STUDY.ID)
                .from(STUDY)
                .where(STUDY.AGENCY_ID.eq(agency.value()))
                .and(STUDY.TITLE.isNotNull())
                .orderBy(STUDY.ID)
                .fetch(row -> new Numbered(metricOf(row.value1()), row.value2()))
                .stream()
                .filter(use -> !use.metric().isEmpty())
                .toList();
    }

    private String metricOf(String content) {
        return json.readTree(content).path("metric").asString("");
    }
}
