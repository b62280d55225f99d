package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.Headline;
import io.zhanggui.insight.HeadlineWriter;
import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Ahead;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Row;
import org.springframework.stereotype.Component;

/** Whether the year's target will be reached: the answer's sentence, where the year ends, and how likely that is. */
@Component
final class TargetHeadline implements HeadlineWriter<TargetQuestion, TargetAnswer> {

    @Override
    public StudyKind kind() {
        return StudyKind.TARGET;
    }

    @Override
    public Class<TargetQuestion> question() {
        return TargetQuestion.class;
    }

    @Override
    public Class<TargetAnswer> answer() {
        return TargetAnswer.class;
    }

    @Override
    public Headline write(TargetQuestion question, TargetAnswer answer) {
        Row whole = answer.rows().getFirst();
        Ahead ahead = whole.ahead();
        return Headline.of(
                tongue -> tongue.of(answer.sentence().zh(), answer.sentence().en()),
                tongue -> tongue.figure(ahead == null ? whole.done() : ahead.mean(), answer.unit()),
                tongue -> ahead == null
                        ? ""
                        : tongue.of(
                                "90%% 区间 %s 到 %s，达成的可能 %s",
                                "90%% interval %s to %s, reached with a chance of %s",
                                tongue.figure(ahead.lower(), answer.unit()),
                                tongue.figure(ahead.upper(), answer.unit()),
                                tongue.chance(ahead.chance())));
    }
}
