/**
 * Who does what by when. It names no other module: a task or an approval points at a thing of any of them by a
 * {@link io.zhanggui.shared.SubjectRef} and the page that deals with it.
 *
 * <p>Flow: a person or a module opens a task; its deadline sets alarms, each of which is told once, in the transaction
 * that notes it as told; it is closed with evidence. Duties open a task in each month, quarter or year. Approvals are
 * asked for and decided with a reason; all decisions of an agency form one chain of stamps, so that a changed or
 * removed entry shows.
 */
@NullMarked
@ApplicationModule(
        displayName = "协作",
        allowedDependencies = {"shared", "secrets", "database", "web", "identity", "notify"})
package io.zhanggui.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
