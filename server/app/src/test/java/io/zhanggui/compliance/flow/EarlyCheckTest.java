package io.zhanggui.compliance.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.rules.ShippedRules;
import io.zhanggui.compliance.rules.TextChecker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class EarlyCheckTest {

    @Test
    void every_rule_is_tried_once_before_anybody_asks() {
        TextChecker checker = ShippedRules.checker();
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("textChecker", checker);
        assertThat(new EarlyCheck(beans.getBeanProvider(TextChecker.class)).open())
                .isEqualTo(checker.rulebook().listRules().size());
    }

    @Test
    void rules_that_cannot_be_read_stop_no_server() {
        StaticListableBeanFactory none = new StaticListableBeanFactory();
        assertThat(new EarlyCheck(none.getBeanProvider(TextChecker.class)).open())
                .isZero();
    }
}
