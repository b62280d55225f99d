/** Benchmarks over HTTP. */
@NullMarked
package io.zhanggui.desk.benchmark.web;

import org.jspecify.annotations.NullMarked;
