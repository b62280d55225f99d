package io.zhanggui.insight.why;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.StudyKind;
import org.springframework.stereotype.Component;

/** Why the money moved: the answer's sentence, by how much, and what two such periods differ by as a rule. */
@Component
final class WhyHeadline implements HeadlineWriter<WhyQuestion, WhyAnswer> {

    private static final String UNIT = "yuan";

    @Override
    public StudyKind kind() {
        return StudyKind.WHY;
    }

    @Override
    public Class<WhyQuestion> question() {
        return WhyQuestion.class;
    }

    @Override
    public Class<WhyAnswer> answer() {
        return WhyAnswer.class;
    }

    @Override
    public Headline write(WhyQuestion question, WhyAnswer answer) {
        return Headline.of(
                tongue -> tongue.of(answer.sentence().zh(), answer.sentence().en()),
                tongue -> (answer.change() > 0 ? "+" : "") + tongue.figure(answer.change(), UNIT),
                tongue -> answer.pairs() == 0
                        ? ""
                        : tongue.of(
                                "两段这样的时间通常相差 ±%s",
                                "two such periods differ by ±%s as a rule", tongue.figure(answer.ordinary(), UNIT)));
    }
}
