/**
 * Who may see and do what: agencies (the tenants), merchants, shops, users with roles, dated access, and the audit
 * trail. It alone makes a {@link io.zhanggui.shared.Scope}, and so decides what every other module may touch.
 *
 * <p>Flow of a request: the session's cookie or the local token gives a {@link io.zhanggui.identity.Caller}; a
 * controller that takes a {@code Scope} names shops by {@code ?shop=}, and gets it only where all of them are the
 * caller's today. A shop that is not the caller's looks like one that does not exist.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
@NullMarked
package io.zhanggui.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
