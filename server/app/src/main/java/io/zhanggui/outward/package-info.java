/** Which addresses outside the server may call because somebody typed them in. Commands need it as much as the pages do. */
@ApplicationModule(
        displayName = "外联",
        allowedDependencies = {})
@NullMarked
package io.zhanggui.outward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
