package io.zhanggui.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.identity.Caller;
import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.InsightError;
import io.zhanggui.insight.Study;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.store.JooqStudies;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StudyDeskTest {

    private static final Duration WAIT = Duration.ofSeconds(20);

    private final TestServer server = TestServer.shared();
    private final Caller caller = server.newAgency();
    private final ShopId shop = server.newShop(caller, "甲店").id();
    private final Scope scope = Scope.of(caller.agency(), shop);
    private final Halving halving = new Halving();
    private long factsVersion;
    private final StudyDesk desk = new StudyDesk(
            List.of(halving),
            new Headlines(List.of(new HalfTold()), server.get(JsonMapper.class)),
            server.get(JooqStudies.class),
            server.get(JsonMapper.class),
            "test",
            scope -> factsVersion);

    record Number(int number) {
        Number {
            if (number < 0) {
                throw new Failure(InsightError.BAD_QUESTION, "number " + number);
            }
        }
    }

    record Half(double half) {}

    /** Halves a number; odd ones it cannot. One above a million is waited for. */
    private static final class Halving implements StudyMethod<Number> {
        private final CountDownLatch begun = new CountDownLatch(1);
        private boolean once;

        @Override
        public boolean isOncePerFacts() {
            return once;
        }

        @Override
        public StudyKind kind() {
            return StudyKind.FORECAST;
        }

        @Override
        public Class<Number> question() {
            return Number.class;
        }

        @Override
        public Estimate<Half> answer(Scope scope, Number question, StudyProgress progress) {
            if (question.number() == 13) {
                throw new IllegalStateException("thirteen");
            }
            while (question.number() > 1_000_000) {
                progress.report(0.5, "算到一半", "half way");
                begun.countDown();
                Thread.onSpinWait();
            }
            return question.number() % 2 == 0
                    ? Estimate.of(new Half(question.number() / 2.0))
                    : Estimate.none(Doubt.Reason.NOT_IDENTIFIED, "是单数", "it is odd");
        }
    }

    private static final class HalfTold implements HeadlineWriter<Number, Half> {
        @Override
        public StudyKind kind() {
            return StudyKind.FORECAST;
        }

        @Override
        public Class<Number> question() {
            return Number.class;
        }

        @Override
        public Class<Half> answer() {
            return Half.class;
        }

        @Override
        public Headline write(Number question, Half answer) {
            return Headline.of(
                    tongue -> tongue.of("%d 的一半", "half of %d", question.number()),
                    tongue -> tongue.whole(answer.half()),
                    tongue -> "");
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Study ask(String question) {
        return desk.ask(scope, UserId.LOCAL, StudyKind.FORECAST, question, WAIT);
    }

    @Test
    void an_answer_is_kept_as_it_was_given() {
        Study study = ask("{\"number\": 6}");
        assertThat(study.state()).isEqualTo(Study.State.ANSWERED);
        assertThat(study.answer()).isEqualTo("{\"half\":3.0}");
        assertThat(desk.get(scope, study.id())).isEqualTo(study);
    }

    @Test
    void asked_again_of_the_same_facts_it_is_the_same_study_where_the_method_says_so() {
        assertThat(ask("{\"number\": 6}").id())
                .isNotEqualTo(ask("{\"number\": 6}").id());
        halving.once = true;
        Study first = ask("{\"number\": 6}");
        assertThat(ask("{ \"number\" : 6 }")).isEqualTo(first);
        assertThat(ask("{\"number\": 8}").id()).isNotEqualTo(first.id());
        factsVersion++;
        assertThat(ask("{\"number\": 6}").id()).isNotEqualTo(first.id());
    }

    @Test
    void what_failed_is_asked_again() {
        halving.once = true;
        assertThat(ask("{\"number\": 13}").state()).isEqualTo(Study.State.FAILED);
        assertThat(ask("{\"number\": 13}").id())
                .isNotEqualTo(ask("{\"number\": 13}").id());
    }

    @Test
    void an_answer_says_what_it_says_in_a_sentence() {
        assertThat(ask("{\"number\": 6}").headline()).isEqualTo(new Headline("6 的一半", "half of 6", "3", "3", "", ""));
        assertThat(ask("{\"number\": 7}").headline()).isNull();
    }

    @Test
    void an_answer_that_was_kept_before_there_were_headlines_is_told_from_what_was_kept() {
        JooqStudies studies = server.get(JooqStudies.class);
        Study old = studies.insert(scope, UserId.LOCAL, StudyKind.FORECAST, "{\"number\":8}", "0.1");
        studies.finish(old.id(), Study.State.ANSWERED, "{\"half\":4.0,\"since\":\"gone\"}", null, null);
        assertThat(desk.get(scope, old.id()).headline())
                .extracting(Headline::zh)
                .isEqualTo("8 的一半");
        assertThat(desk.list(scope, null, false, 0, 1).getFirst().headline()).isNotNull();
    }

    @Test
    void an_answer_that_cannot_be_told_is_shown_without_a_headline() {
        JooqStudies studies = server.get(JooqStudies.class);
        Study old = studies.insert(scope, UserId.LOCAL, StudyKind.FORECAST, "{\"number\":8}", "0.1");
        studies.finish(old.id(), Study.State.ANSWERED, "{\"half\":\"four\"}", null, null);
        assertThat(desk.get(scope, old.id()).headline()).isNull();
    }

    @Test
    void a_doubt_is_an_answer_too() {
        Study study = ask("{\"number\": 7}");
        assertThat(study.state()).isEqualTo(Study.State.DOUBTED);
        assertThat(study.doubt()).isEqualTo(new Doubt(Doubt.Reason.NOT_IDENTIFIED, "是单数", "it is odd"));
    }

    @Test
    void a_question_that_does_not_fit_is_refused_and_not_kept() {
        assertThatThrownBy(() -> ask("{\"number\": -1}")).hasMessageContaining("INSIGHT-5002");
        assertThatThrownBy(() -> ask("{\"number\": \"x\"}")).hasMessageContaining("INSIGHT-5002");
        assertThat(desk.list(scope, null, false, 0, 10)).isEmpty();
    }

    @Test
    void a_fault_of_ours_ends_the_study_and_not_the_desk() {
        assertThat(ask("{\"number\": 13}").state()).isEqualTo(Study.State.FAILED);
        assertThat(ask("{\"number\": 2}").state()).isEqualTo(Study.State.ANSWERED);
    }

    @Test
    void a_long_study_goes_on_shows_how_far_it_is_and_can_be_cancelled() throws InterruptedException {
        Study study = desk.ask(scope, UserId.LOCAL, StudyKind.FORECAST, "{\"number\": 2000000}", Duration.ofMillis(1));
        assertThat(study.state()).isEqualTo(Study.State.RUNNING);
        halving.begun.await();
        assertThat(desk.findProgress(study.id())).contains(new StudyProgress.Step(0.5, "算到一半", "half way"));
        desk.cancel(scope, study.id());
        while (desk.findProgress(study.id()).isPresent()) {
            Thread.sleep(5);
        }
        assertThat(desk.get(scope, study.id()).state()).isEqualTo(Study.State.CANCELLED);
    }

    @Test
    void only_what_was_answered_can_be_saved_and_the_saved_are_listed_apart() {
        Study saved = ask("{\"number\": 2}");
        Study other = ask("{\"number\": 4}");
        assertThat(desk.entitle(scope, saved.id(), "双十一之前").title()).isEqualTo("双十一之前");
        assertThat(desk.list(scope, StudyKind.FORECAST, true, 0, 10))
                .extracting(Study::id)
                .containsExactly(saved.id());
        assertThat(desk.list(scope, null, false, 0, 10)).extracting(Study::id).containsExactly(other.id(), saved.id());
        Study failed = ask("{\"number\": 13}");
        assertThatThrownBy(() -> desk.entitle(scope, failed.id(), "x")).hasMessageContaining("INSIGHT-5004");
        assertThatThrownBy(() -> desk.entitle(scope, saved.id(), "长".repeat(201)))
                .hasMessageContaining("INSIGHT-5003");
    }

    @Test
    void a_study_of_two_shops_is_hidden_from_those_who_see_one() {
        ShopId second = server.newShop(caller, "乙店").id();
        Scope both = new Scope(caller.agency(), Set.of(shop, second));
        Study study = desk.ask(both, UserId.LOCAL, StudyKind.FORECAST, "{\"number\": 2}", WAIT);
        assertThat(desk.find(both, study.id())).isPresent();
        assertThat(desk.find(scope, study.id())).isEmpty();
        assertThat(desk.list(scope, null, false, 0, 10)).isEmpty();
    }

    @Test
    void what_ran_when_the_program_stopped_is_told_to_have_failed() {
        JooqStudies studies = server.get(JooqStudies.class);
        Study left = studies.insert(scope, UserId.LOCAL, StudyKind.FORECAST, "{}", "test");
        desk.sweep();
        assertThat(desk.get(scope, left.id()).state()).isEqualTo(Study.State.FAILED);
    }
}
