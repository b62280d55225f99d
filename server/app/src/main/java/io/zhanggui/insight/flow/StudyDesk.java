package io.zhanggui.insight.flow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.zhanggui.insight.Headline;
import io.zhanggui.insight.InsightError;
import io.zhanggui.insight.Studies;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyId;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.store.JooqStudies;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes questions, runs two at a time, and keeps the answers. */
final class StudyDesk implements Studies, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StudyDesk.class);
    private static final int AT_A_TIME = 2;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_REMEMBERED = 2_000;

    private final Map<StudyKind, StudyMethod<?>> methods = new EnumMap<>(StudyKind.class);
    private final Map<StudyId, StudyRun> running = new ConcurrentHashMap<>();
    private final Cache<Asked, StudyId> asked =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_A_TIME, Thread.ofPlatform().name("study-", 1).daemon().factory());
    private final Headlines headlines;
    private final JooqStudies studies;
    private final JsonMapper json;
    private final String program;
    private final ToLongFunction<Scope> facts;

    /** A question about facts as they were. */
    private record Asked(Scope scope, StudyKind kind, String question, long facts) {}

    /**
     * A desk of these methods.
     *
     * @param facts a number that every change of the scope's facts changes
     */
    StudyDesk(
            List<StudyMethod<?>> methods,
            Headlines headlines,
            JooqStudies studies,
            JsonMapper json,
            String program,
            ToLongFunction<Scope> facts) {
        methods.forEach(method -> this.methods.put(method.kind(), method));
        this.headlines = headlines;
        this.studies = studies;
        this.json = json;
        this.program = program;
        this.facts = facts;
    }

    @Override
    public Study ask(Scope scope, UserId by, StudyKind kind, String question, Duration wait) {
        StudyMethod<?> method = methods.get(kind);
        if (method == null) {
            throw new Failure(InsightError.NO_SUCH_KIND, kind.key(), methods.keySet());
        }
        return ask(method, scope, by, question, wait);
    }

    private <Q extends Record> Study ask(
            StudyMethod<Q> method, Scope scope, UserId by, String question, Duration wait) {
        Q parsed = parse(method.question(), question);
        String written = json.writeValueAsString(parsed);
        if (!method.isOncePerFacts()) {
            return await(scope, begin(method, scope, by, parsed, written), wait);
        }
        Asked key = new Asked(scope, method.kind(), written, facts.applyAsLong(scope));
        asked.asMap().computeIfPresent(key, (same, known) -> stands(scope, known) ? known : null);
        return await(scope, asked.get(key, same -> begin(method, scope, by, parsed, written)), wait);
    }

    private <Q extends Record> StudyId begin(
            StudyMethod<Q> method, Scope scope, UserId by, Q question, String written) {
        Study study = studies.insert(scope, by, method.kind(), written, program);
        StudyRun run = new StudyRun();
        running.put(study.id(), run);
        threads.execute(() -> answer(method, question, study, run));
        return study.id();
    }

    /** What failed or was stopped is asked again. */
    private boolean stands(Scope scope, StudyId id) {
        return studies.find(scope, id)
                .filter(study -> study.state() != Study.State.FAILED && study.state() != Study.State.CANCELLED)
                .isPresent();
    }

    private Study await(Scope scope, StudyId id, Duration wait) {
        StudyRun run = running.get(id);
        if (run != null) {
            run.endsWithin(wait);
        }
        return get(scope, id);
    }

    private <Q> Q parse(Class<Q> type, String question) {
        try {
            return json.readValue(question, type);
        } catch (JacksonException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Failure refused) {
                    throw refused;
                }
            }
            throw new Failure(InsightError.BAD_QUESTION, e, e.getOriginalMessage());
        }
    }

    private <Q extends Record> void answer(StudyMethod<Q> method, Q question, Study study, StudyRun run) {
        try {
            run.report(0, "读取数据", "reading the facts");
            switch (method.answer(study.scope(), question, run)) {
                case Estimate.Known<? extends Record> known ->
                    finish(study, run, Study.State.ANSWERED, json.writeValueAsString(known.value()), null);
                case Estimate.Unknown<? extends Record> unknown ->
                    finish(study, run, Study.State.DOUBTED, null, unknown.doubt());
            }
        } catch (StudyProgress.Cancelled e) {
            finish(study, run, Study.State.CANCELLED, null, null);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("study {} of kind {} failed", study.id().citation(), study.kind(), e);
            finish(study, run, Study.State.FAILED, null, null);
        } finally {
            running.remove(study.id());
            run.end();
        }
    }

    private void finish(Study study, StudyRun run, Study.State state, @Nullable String answer, @Nullable Doubt doubt) {
        if (run.isCancelled()) {
            studies.finish(study.id(), Study.State.CANCELLED, null, null, null);
            return;
        }
        Headline headline = answer == null ? null : headlines.find(study.kind(), study.question(), answer);
        studies.finish(study.id(), state, answer, headline == null ? null : json.writeValueAsString(headline), doubt);
    }

    @Override
    public Optional<Study> find(Scope scope, StudyId id) {
        return studies.find(scope, id).map(this::told);
    }

    @Override
    public List<Study> list(Scope scope, @Nullable StudyKind kind, boolean savedOnly, int offset, int limit) {
        return studies.list(scope, kind, savedOnly, offset, limit).stream()
                .map(this::told)
                .toList();
    }

    /** Answers that were kept before headlines were get theirs from what was kept. */
    private Study told(Study study) {
        String answer = study.answer();
        return answer == null || study.headline() != null
                ? study
                : study.withHeadline(headlines.find(study.kind(), study.question(), answer));
    }

    @Override
    public Optional<StudyProgress.Step> findProgress(StudyId id) {
        return Optional.ofNullable(running.get(id)).map(StudyRun::step);
    }

    @Override
    public void cancel(Scope scope, StudyId id) {
        StudyRun run = running.get(get(scope, id).id());
        if (run != null) {
            run.cancel();
        }
    }

    @Override
    public Study entitle(Scope scope, StudyId id, @Nullable String title) {
        Study study = get(scope, id);
        if (title != null && title.length() > LONGEST_TITLE) {
            throw new Failure(InsightError.TITLE_TOO_LONG, LONGEST_TITLE);
        }
        if (title != null && study.state() != Study.State.ANSWERED && study.state() != Study.State.DOUBTED) {
            throw new Failure(InsightError.NOT_ANSWERED, id.citation());
        }
        studies.entitle(id, title);
        return get(scope, id);
    }

    /** What ran when the program stopped will never answer. */
    void sweep() {
        int left = studies.failRunning();
        if (left > 0) {
            LOG.warn("{} studies were left unanswered when the program stopped", left);
        }
    }

    @Override
    public void close() {
        running.values().forEach(StudyRun::cancel);
        threads.shutdownNow();
    }
}
