/**
 * The command line. It is the outermost ring: nothing uses it, and it reaches the modules only over their HTTP faces.
 *
 * <p>Flow: {@link io.zhanggui.cli.Zhanggui} reads the words; a command that needs the stores asks {@code Services} for
 * a {@code Service}, which is the server that runs on the data folder or, where none runs, one started inside this
 * process for as long as the command lasts. Either way the command speaks the same requests, so that both give the
 * same answers. Commands that need no store touch no class of Spring.
 */
@NullMarked
package io.zhanggui.cli;

import org.jspecify.annotations.NullMarked;
