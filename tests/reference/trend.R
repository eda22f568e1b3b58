# What R's package forecast makes of random pasts: which line, how it did before, and its bands. The Rust one is held to it.
#
#     Rscript tests/reference/trend.R > tests/reference/trend.json
#
# R 4.2.2, forecast 8.20 (Debian: r-cran-forecast). Nobody needs R to run the tests. Each past has one count a year, from
# 2000 on, of a thousand people.

suppressPackageStartupMessages(library(forecast))
set.seed(20261129)

PEOPLE <- 1000
AHEAD <- 10
LEVELS <- c(50, 80, 95)

number <- function(x) ifelse(is.na(x), "null", sprintf("%.17g", x))
list_of <- function(xs) paste0("[", paste(number(xs), collapse = ", "), "]")

# The line of one method through `y`, on its own scale.
line <- function(y, h, level) rwf(ts(y), drift = TRUE, h = h, level = level)

# Every origin at which four counts are known, every later count a case.
tested <- function(c, x) {
  none <- points <- odds <- in_points <- in_odds <- NULL
  n <- length(c)
  for (i in 4:(n - 1)) {
    came <- (i + 1):n
    p <- line(c[1:i], n - i, 80)
    o <- line(x[1:i], n - i, 80)
    none <- append(none, abs(c[came] - c[i]))
    points <- append(points, abs(c[came] - p$mean))
    odds <- append(odds, abs(c[came] - plogis(o$mean)))
    # The same 1e-12 at the edge as in the description of the model.
    in_points <- append(in_points, c[came] >= p$lower - 1e-12 & c[came] <= p$upper + 1e-12)
    in_odds <- append(in_odds, x[came] >= o$lower - 1e-12 & x[came] <= o$upper + 1e-12)
  }
  list(none = mean(none), points = mean(points), odds = mean(odds), in_points = mean(in_points), in_odds = mean(in_odds))
}

past <- function() {
  n <- sample(5:14, 1)
  start <- runif(1, -2.5, 2.5)
  kind <- sample(3, 1)
  walk <- switch(kind,
    plogis(start + cumsum(rnorm(n, runif(1, -0.3, 0.3), runif(1, 0.01, 0.4)))),
    plogis(start) + cumsum(rnorm(n, runif(1, -0.03, 0.03), runif(1, 0.001, 0.02))),
    plogis(start) + rnorm(n, 0, 0.05))
  pmin(PEOPLE - 1, pmax(1, round(PEOPLE * walk)))
}

cat("[\n")
cases <- 80
for (case in 1:cases) {
  registered <- past()
  c <- registered / PEOPLE
  x <- log(registered) - log(PEOPLE - registered)
  test <- tested(c, x)
  is_points <- test$points < test$odds - 1e-12
  drawn <- if (is_points) line(c, AHEAD, LEVELS) else line(x, AHEAD, LEVELS)
  back <- if (is_points) function(y) pmin(1, pmax(0, y)) else plogis
  error <- if (is_points) test$points else test$odds
  cat("{\"registered\": ", list_of(registered),
    ", \"method\": \"", if (is_points) "points" else "log_odds",
    "\", \"verdict\": \"", if (error < test$none - 1e-12) "better" else "no_better",
    "\",\n \"no_change\": ", number(test$none), ", \"points\": ", number(test$points), ", \"log_odds\": ", number(test$odds),
    ", \"held\": ", number(if (is_points) test$in_points else test$in_odds),
    ",\n \"median\": ", list_of(back(as.numeric(drawn$mean))),
    ",\n \"lower\": [", paste(sapply(1:3, function(band) list_of(back(as.numeric(drawn$lower[, band])))), collapse = ", "),
    "],\n \"upper\": [", paste(sapply(1:3, function(band) list_of(back(as.numeric(drawn$upper[, band])))), collapse = ", "),
    "]}", if (case < cases) ",", "\n", sep = "")
}
cat("]\n")
