/**
 * Keys that live outside the databases: a folder of files readable by the owner only. From one master key come the
 * seal for kept rows and files (AES-256-GCM) and one pseudonym key per agency (invariant 8).
 */
@NullMarked
@ApplicationModule(displayName = "密钥", allowedDependencies = "shared")
package io.zhanggui.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
