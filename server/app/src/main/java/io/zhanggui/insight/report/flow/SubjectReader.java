package io.zhanggui.insight.report.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.experiment.Decision;
import io.zhanggui.insight.experiment.Experiment;
import io.zhanggui.insight.experiment.Experiments;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.IterationState;
import io.zhanggui.insight.iteration.Iterations;
import io.zhanggui.insight.report.ReportKind;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what happened to the shops in the days of a report. */
@Component
final class SubjectReader {

    private static final int MOST = 500;

    private final Iterations iterations;
    private final Experiments experiments;
    private final Studies studies;
    private final Clock clock;
    private final JsonMapper json;

    SubjectReader(Iterations iterations, Experiments experiments, Studies studies, Clock clock, JsonMapper json) {
        this.iterations = iterations;
        this.experiments = experiments;
        this.studies = studies;
        this.clock = clock;
        this.json = json;
    }

    Subject read(Caller caller, Scope scope, ReportKind kind, Period period) {
        List<Iteration> log = iterations.list(scope, 0, MOST).stream()
                .filter(iteration -> touches(iteration, period))
                .toList();
        List<Experiment> tests = experiments.list(scope, 0, MOST).stream()
                .filter(experiment -> runsIn(experiment, period))
                .toList();
        return new Subject(
                caller, scope, kind, period, log, tests, studiesOf(scope, log, period), dayOf(clock.instant()));
    }

    private static boolean touches(Iteration iteration, Period period) {
        boolean open = iteration.state() == IterationState.FOUND
                || iteration.state() == IterationState.PLANNED
                || iteration.state() == IterationState.MADE;
        LocalDate found = iteration.finding().foundOn();
        return contains(period, found)
                || happened(iteration).anyMatch(day -> contains(period, day))
                || iteration.steps().stream().anyMatch(step -> contains(period, dayOf(step.at())))
                || (open && found.isBefore(period.to()));
    }

    /** The days its change was made and is looked at. */
    private static Stream<LocalDate> happened(Iteration iteration) {
        var making = iteration.making();
        var plan = iteration.plan();
        return making == null || plan == null ? Stream.empty() : Stream.of(making.madeOn(), plan.checkOn());
    }

    private static boolean runsIn(Experiment experiment, Period period) {
        LocalDate first = experiment.startsOn();
        if (first == null || !first.isBefore(period.to())) {
            return false;
        }
        Decision decision = experiment.decision();
        return decision == null || !dayOf(decision.at()).isBefore(period.from());
    }

    /** The day after the last belongs to it: a report on the days up to today is written after them. */
    private static boolean contains(Period period, LocalDate day) {
        return period.contains(day) || day.equals(period.to());
    }

    private List<Study> studiesOf(Scope scope, List<Iteration> log, Period period) {
        Set<String> cited = log.stream().flatMap(SubjectReader::citations).collect(Collectors.toSet());
        List<Study> found = new ArrayList<>(studies.list(scope, null, true, 0, MOST).stream()
                .filter(study -> cited.contains(study.id().citation()) || belongs(study, period))
                .toList());
        Set<StudyId> known = found.stream().map(Study::id).collect(Collectors.toSet());
        cited.stream()
                .filter(citation -> citation.startsWith("S"))
                .map(citation -> new StudyId(Long.parseLong(citation.substring(1))))
                .filter(id -> !known.contains(id))
                .map(id -> studies.find(scope, id))
                .flatMap(Optional::stream)
                .forEach(found::add);
        return found.stream()
                .sorted(Comparator.comparingLong(study -> study.id().value()))
                .toList();
    }

    /** What an iteration rests on. */
    private static Stream<String> citations(Iteration iteration) {
        var measuring = iteration.measuring();
        return Stream.concat(
                iteration.finding().evidence().stream(),
                measuring == null ? Stream.empty() : Stream.of(measuring.evidence()));
    }

    /** An effect belongs to the days of its action, any other answer to the day it was asked. */
    private boolean belongs(Study study, Period period) {
        if (study.kind() == StudyKind.EFFECT) {
            JsonNode question = json.readTree(study.question());
            LocalDate from = LocalDate.parse(question.path("from").asString());
            String to = question.path("to").asString("");
            return from.isBefore(period.to())
                    && (to.isEmpty() || LocalDate.parse(to).isAfter(period.from()));
        }
        return contains(period, dayOf(study.askedAt()));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Period.BEIJING);
    }
}
