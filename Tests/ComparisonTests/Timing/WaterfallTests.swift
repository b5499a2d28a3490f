import Testing

@testable import Comparison

private let model = ModelName(provider: "zhipu", model: "glm-5.2")

private func reply(_ change: (inout Reply) -> Void) -> Reply {
    var reply = Reply(
        model: model, timings: Timings(startedAt: 0, started: .milliseconds(1000)))
    change(&reply)
    return reply
}

@Suite struct `A waterfall` {
    @Test func `shows queue, thinking and answer`() {
        let value = Waterfall(
            reply {
                $0.phase = .ended(ReplyEnd(.complete))
                $0.timings.firstToken = 300
                $0.timings.firstText = 900
                $0.timings.duration = 2000
            })
        #expect(
            value.segments == [
                .init(.queue, from: 0, to: 300), .init(.thinking, from: 300, to: 900),
                .init(.answer, from: 900, to: 2000),
            ])
        #expect(!value.isRunning)
    }

    @Test func `shows the attempts before the one that was answered`() {
        let value = Waterfall(
            reply {
                $0.phase = .ended(ReplyEnd(.complete))
                $0.attempt = 2
                $0.timings.attemptStarted = .milliseconds(2500)
                $0.timings.firstToken = 200
                $0.timings.firstText = 200
                $0.timings.duration = 2000
            })
        #expect(
            value.segments == [
                .init(.retrying, from: 0, to: 1500), .init(.queue, from: 1500, to: 1700),
                .init(.answer, from: 1700, to: 2000),
            ])
    }

    @Test func `tells connecting from waiting in the vendor's queue`() {
        let value = Waterfall(
            reply {
                $0.phase = .ended(ReplyEnd(.complete))
                $0.timings.connected = 80
                $0.timings.firstToken = 300
                $0.timings.firstText = 300
                $0.timings.duration = 400
            })
        #expect(
            value.segments == [
                .init(.connecting, from: 0, to: 80), .init(.queue, from: 80, to: 300),
                .init(.answer, from: 300, to: 400),
            ])
    }

    @Test func `grows until now while the reply runs`() {
        let waiting = Waterfall(reply { _ in }, now: .milliseconds(1800))
        #expect(waiting.segments == [.init(.queue, from: 0, to: 800)])
        #expect(waiting.isRunning)
        let thinking = Waterfall(
            reply { $0.timings.firstToken = 500 }, now: .milliseconds(1800))
        #expect(thinking.segments.last == .init(.thinking, from: 500, to: 800))
    }

    @Test func `marks long silences, the last one while it lasts`() {
        let running = reply {
            for moment: Int64 in [1100, 1400, 4000, 4500] {
                $0.apply(.text("字"), at: .milliseconds(moment))
            }
        }
        let value = Waterfall(running, now: .milliseconds(9000))
        let expected: [Waterfall.Segment] = [
            .init(.queue, from: 0, to: 100), .init(.answer, from: 100, to: 400),
            .init(.stalled, from: 400, to: 3000), .init(.answer, from: 3000, to: 3500),
            .init(.stalled, from: 3500, to: 8000),
        ]
        #expect(value.segments == expected)
    }

    @Test func `keeps only the total of a stored reply that was retried`() {
        let value = Waterfall(
            reply {
                $0.timings.started = nil
                $0.timings.attemptStarted = nil
                $0.attempt = 3
                $0.timings.firstToken = 100
                $0.timings.duration = 7000
                $0.phase = .ended(ReplyEnd(.complete))
            })
        #expect(value.segments.isEmpty)
        #expect(value.total == 7000)
    }

    @Test func `stays in order with times that contradict each other`() {
        let value = Waterfall(
            reply {
                $0.timings.firstToken = 900
                $0.timings.firstText = 200
                $0.timings.duration = 500
            })
        var end = 0
        for segment in value.segments {
            #expect(segment.from >= end && segment.to > segment.from && segment.to <= 500)
            end = segment.to
        }
    }
}

@Suite struct `Percentiles` {
    @Test func `are values that occurred, by nearest rank`() {
        let values = Array(1...20)
        #expect(Percentile.nearestRank(50, of: values) == 10)
        #expect(Percentile.nearestRank(95, of: values) == 19)
        #expect(Percentile.nearestRank(100, of: values) == 20)
        #expect(Percentile.nearestRank(0, of: values) == 1)
        #expect(Percentile.nearestRank(95, of: [7]) == 7)
        #expect(Percentile.nearestRank(50, of: [15, 20, 35, 40, 50]) == 35)
        #expect(Percentile.nearestRank(50, of: []) == nil)
    }

    @Test func `are told per model with their counts`() {
        let replies = [300, 100, 200].map { first in
            reply {
                $0.timings.firstToken = first
                $0.timings.duration = first * 10
                $0.phase = .ended(ReplyEnd(first == 300 ? .stopped : .complete))
            }
        }
        let all = Latency.all(of: replies)
        #expect(all.map(\.model) == [model])
        #expect(all.first?.firstToken?.p50 == 200)
        #expect(all.first?.firstToken?.count == 3)
        #expect(all.first?.duration?.count == 2)
        #expect(all.first?.duration?.p95 == 2000)
        #expect(all.first?.firstText == nil)
    }
}
