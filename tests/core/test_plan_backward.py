from caffelite.core.plan_backward import Node, plan_backward


def node(bottoms, tops, loss=(), lr=(), propagate=(), no_backward=()):
    weights = [loss[i] if i < len(loss) else 0.0 for i in range(len(tops))]
    return Node(bottoms, tops, weights, lr, propagate, no_backward)


# 0 data, 1 label -> ip1 -> 2 -> ip2 -> 3 -> loss -> 4
def chain(lr1=(1, 1), lr2=(1, 1), **changes):
    nodes = {
        "in": node([], [0, 1]),
        "ip1": node([0], [2], lr=lr1),
        "ip2": node([2], [3], lr=lr2),
        "loss": node([3, 1], [4], loss=[1.0], no_backward=(1,)),
    }
    nodes.update(changes)
    return list(nodes.values())


def plan(nodes, force=False):
    steps = plan_backward(nodes, force)
    return [(s.needs_backward, s.propagate_down) for s in steps]


def test_no_gradient_reaches_inputs_and_labels():
    assert plan(chain()) == [(False, []), (True, [False]), (True, [True]), (True, [True, False])]


def test_frozen_layers_below_are_skipped():
    assert plan(chain(lr1=(0, 0))) == [(False, []), (False, [False]), (True, [False]), (True, [True, False])]


def test_a_frozen_layer_passes_the_gradient_on():
    steps = plan_backward(chain(lr2=(0, 0)), False)
    assert steps[2].needs_backward
    assert steps[2].propagate_down == [True]
    assert steps[2].params == [False, False]


def test_one_frozen_blob():
    assert plan_backward(chain(lr2=(1, 0)), False)[2].params == [True, False]


def test_without_a_loss_nothing_runs():
    nodes = chain(loss=node([3, 1], [4]))
    assert not any(needs for needs, _ in plan(nodes))


def test_what_no_loss_reads_is_skipped():
    nodes = [*chain()[:3], node([2], [5], lr=(1,)), chain()[3]]
    assert plan(nodes)[3] == (False, [False])


def test_propagate_down_false_stops_and_true_forces():
    stopped = chain(ip2=node([2], [3], lr=(1,), propagate=[False]))
    assert plan(stopped) == [(False, []), (False, [False]), (True, [False]), (True, [True, False])]
    forced = chain(ip1=node([0], [2], lr=(1,), propagate=[True]))
    assert plan(forced)[1] == (True, [True])


def test_force_backward_reaches_inputs_but_no_labels():
    assert plan(chain(lr1=(0,), lr2=(0,)), force=True) == [
        (True, []),
        (True, [True]),
        (True, [True]),
        (True, [True, False]),
    ]


def test_a_loss_that_is_read_adds_its_weight():
    nodes = [*chain(), node([4], [5], loss=[2.0])]
    steps = plan_backward(nodes, False)
    assert steps[3].add_loss == [0]
    assert steps[4].add_loss == []
    assert plan_backward(chain(), False)[3].add_loss == []
