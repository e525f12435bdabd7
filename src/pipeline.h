// The pipeline: from a corpus to what is made of each of its articles, on all cores, in the order of the corpus.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include <tbb/global_control.h>
#include <tbb/parallel_pipeline.h>

#include "check.h"
#include "corpus/reader.h"

namespace crossclaim {

// So many articles may be on their way at once, a worker; it bounds memory.
inline constexpr std::size_t kInFlightPerWorker = 16;

inline std::size_t workers(const RunOptions& options) {
  return options.jobs > 0 ? options.jobs : tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
}

// Tells options.on_advance how far the reader has come.
class Announcer {
 public:
  Announcer(const CorpusReader& reader, const RunOptions& options) : reader_(reader), tell_(options.on_advance) {
    if (tell_) now_.all_bytes = reader.bytes();
  }

  // After each reading, also the one that came to the end.
  void read(bool article) {
    if (!tell_) return;
    now_.articles += article ? 1 : 0;
    now_.bytes = reader_.bytes_read();
    now_.all_read = !article;
    tell_(now_);
  }

 private:
  const CorpusReader& reader_;
  const std::function<void(const Advance&)>& tell_;
  Advance now_;
};

// Reads the corpus, does `work` on each article on all cores, and hands the results to `sink` in the order of the corpus.
template <class Work, class Sink>
void for_each_article(CorpusReader& reader, const RunOptions& options, Work work, Sink sink) {
  using Done = decltype(work(std::declval<Article>()));
  Announcer announcer(reader, options);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, workers(options));
  tbb::parallel_pipeline(
      workers(options) * kInFlightPerWorker,
      tbb::make_filter<void, std::shared_ptr<Article>>(tbb::filter_mode::serial_in_order,
                                                       [&](tbb::flow_control& flow) -> std::shared_ptr<Article> {
                                                         auto a = reader.next();
                                                         announcer.read(a.has_value());
                                                         if (a) return std::make_shared<Article>(std::move(*a));
                                                         flow.stop();
                                                         return nullptr;
                                                       }) &
          tbb::make_filter<std::shared_ptr<Article>, std::shared_ptr<Done>>(
              tbb::filter_mode::parallel,
              [&](const std::shared_ptr<Article>& a) { return std::make_shared<Done>(work(std::move(*a))); }) &
          tbb::make_filter<std::shared_ptr<Done>, void>(tbb::filter_mode::serial_in_order,
                                                        [&](const std::shared_ptr<Done>& done) { sink(std::move(*done)); }));
}

// What the reader met; fails where there is nothing to work on.
Result<std::size_t> close(const CorpusReader& reader, std::size_t articles, InputReport& input);

}  // namespace crossclaim
