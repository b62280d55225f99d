package io.zhanggui.compliance.flow;

import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.rules.TextChecker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the rules and opens the language model once the server is ready, and checks every rule's own example: else the
 * first person who writes a text waits seconds for that.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "zhanggui.early-check", matchIfMissing = true)
class EarlyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyCheck.class);

    private final ObjectProvider<TextChecker> checker;
    private volatile boolean closed;

    EarlyCheck(ObjectProvider<TextChecker> checker) {
        this.checker = checker;
    }

    /** Beside whatever people ask meanwhile. */
    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofPlatform().daemon().name("early-check").start(this::open);
    }

    /** A server that stops at once needs no check. */
    @EventListener(ContextClosedEvent.class)
    void closing() {
        closed = true;
    }

    /** How many texts were checked. */
    int open() {
        try {
            TextChecker opened = checker.getObject();
            return (int) opened.rulebook().listRules().stream()
                    .map(rule -> opened.check(new TextQuestion(rule.example(), TextKind.DETAIL, null)))
                    .count();
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("the check was not opened early; the first text to be checked waits for it", e);
            }
            return 0;
        }
    }
}
