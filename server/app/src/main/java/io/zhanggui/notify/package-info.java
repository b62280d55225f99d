/**
 * Tells people what happened: inside the program, by e-mail and to the group robots of DingTalk, Feishu and WeCom.
 *
 * <p>Flow: a module publishes a {@link io.zhanggui.notify.Notice} in the transaction of what happened; it is kept with
 * its readers and one delivery for each channel (an outbox), once for each {@code onceKey}. The courier claims what is
 * due, sends it outside of any transaction and notes the answer; what may still succeed is tried again, later each time.
 *
 * <p>Inside the program a notice arrives exactly once. Outside, what was handed over and not answered in time is in doubt
 * and sent again by a person only; where the program is killed between the peer's answer and noting it, it is sent again
 * under the same number. Each text bears that number, and e-mail a Message-ID made from it.
 */
@NullMarked
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"shared", "secrets", "database", "web", "outward", "identity"})
package io.zhanggui.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
