from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import Any as _Any, ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Phase(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Whether a net is being trained or used.

    TRAIN = 0: learning: dropout drops, statistics move, labels are usual
    TEST = 1: inference and evaluation
    Of forks: INT8, QUAN, RUN
    """
    __slots__ = ()
    TRAIN: _ClassVar[Phase]
    TEST: _ClassVar[Phase]
    INT8: _ClassVar[Phase]
    QUAN: _ClassVar[Phase]
    RUN: _ClassVar[Phase]

class BaseDataType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of BaseDataType.

    DT_INVALID = 0
    DT_FLOAT16 = 1
    DT_FLOAT32 = 2
    DT_DOUBLE = 3
    DT_INT8 = 4
    DT_UINT8 = 6
    DT_INT16 = 7
    DT_INT32 = 8
    DT_QUANT8 = 9
    DT_BINARY = 10
    Of forks: DT_FIX8
    """
    __slots__ = ()
    DT_INVALID: _ClassVar[BaseDataType]
    DT_FLOAT16: _ClassVar[BaseDataType]
    DT_FLOAT32: _ClassVar[BaseDataType]
    DT_DOUBLE: _ClassVar[BaseDataType]
    DT_INT8: _ClassVar[BaseDataType]
    DT_UINT8: _ClassVar[BaseDataType]
    DT_INT16: _ClassVar[BaseDataType]
    DT_INT32: _ClassVar[BaseDataType]
    DT_QUANT8: _ClassVar[BaseDataType]
    DT_BINARY: _ClassVar[BaseDataType]
    DT_FIX8: _ClassVar[BaseDataType]

class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of Engine.

    DEFAULT = 0
    CAFFE = 1
    CUDNN = 2
    MLU = 3
    """
    __slots__ = ()
    DEFAULT: _ClassVar[Engine]
    CAFFE: _ClassVar[Engine]
    CUDNN: _ClassVar[Engine]
    MLU: _ClassVar[Engine]

class DataType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of DataType.

    CAFFE_FLOAT = 0
    CAFFE_HALF = 1
    CAFFE_DOUBLE = 2
    CAFFE_INT8_QUANTIZED = 3
    CAFFE_INT16_QUANTIZED = 4
    CAFFE_INT32_QUANTIZED = 5
    CAFFE_INT64_QUANTIZED = 6
    CAFFE_PACKED_BINARY = 7
    """
    __slots__ = ()
    CAFFE_FLOAT: _ClassVar[DataType]
    CAFFE_HALF: _ClassVar[DataType]
    CAFFE_DOUBLE: _ClassVar[DataType]
    CAFFE_INT8_QUANTIZED: _ClassVar[DataType]
    CAFFE_INT16_QUANTIZED: _ClassVar[DataType]
    CAFFE_INT32_QUANTIZED: _ClassVar[DataType]
    CAFFE_INT64_QUANTIZED: _ClassVar[DataType]
    CAFFE_PACKED_BINARY: _ClassVar[DataType]

class Precision(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of Precision.

    QuantizationParameter_Precision_FLOAT = 0
    QuantizationParameter_Precision_DYNAMIC_FIXED_POINT = 1
    """
    __slots__ = ()
    QuantizationParameter_Precision_FLOAT: _ClassVar[Precision]
    QuantizationParameter_Precision_DYNAMIC_FIXED_POINT: _ClassVar[Precision]

class QuantizerMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of QuantizerMode.

    CAFFE_QUANT_PASSIVE = 0
    CAFFE_QUANT_OBSERVE = 1
    CAFFE_QUANT_PSEUDO = 2
    """
    __slots__ = ()
    CAFFE_QUANT_PASSIVE: _ClassVar[QuantizerMode]
    CAFFE_QUANT_OBSERVE: _ClassVar[QuantizerMode]
    CAFFE_QUANT_PSEUDO: _ClassVar[QuantizerMode]

class Rounding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of Rounding.

    QuantizationParameter_Rounding_NEAREST = 0
    QuantizationParameter_Rounding_STOCHASTIC = 1
    """
    __slots__ = ()
    QuantizationParameter_Rounding_NEAREST: _ClassVar[Rounding]
    QuantizationParameter_Rounding_STOCHASTIC: _ClassVar[Rounding]

class Autotune(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of Autotune.

    CAFFE_AUTOTUNE_DISABLED = 0
    CAFFE_AUTOTUNE_FUNCTION = 1
    CAFFE_AUTOTUNE_FUNCTION_PARAMETER = 2
    """
    __slots__ = ()
    CAFFE_AUTOTUNE_DISABLED: _ClassVar[Autotune]
    CAFFE_AUTOTUNE_FUNCTION: _ClassVar[Autotune]
    CAFFE_AUTOTUNE_FUNCTION_PARAMETER: _ClassVar[Autotune]

class Packing(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of Packing.

    NCHW = 0
    NHWC = 1
    """
    __slots__ = ()
    NCHW: _ClassVar[Packing]
    NHWC: _ClassVar[Packing]

class SparseMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of SparseMode.

    SPARSE_NONE = 0
    SPARSE_UPDATE = 1
    """
    __slots__ = ()
    SPARSE_NONE: _ClassVar[SparseMode]
    SPARSE_UPDATE: _ClassVar[SparseMode]

class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    """Values of Type.

    DOUBLE = 0
    FLOAT = 1
    FLOAT16 = 2
    INT = 3
    UINT = 4
    BOOL = 5
    """
    __slots__ = ()
    DOUBLE: _ClassVar[Type]
    FLOAT: _ClassVar[Type]
    FLOAT16: _ClassVar[Type]
    INT: _ClassVar[Type]
    UINT: _ClassVar[Type]
    BOOL: _ClassVar[Type]
TRAIN: Phase
TEST: Phase
INT8: Phase
QUAN: Phase
RUN: Phase
DT_INVALID: BaseDataType
DT_FLOAT16: BaseDataType
DT_FLOAT32: BaseDataType
DT_DOUBLE: BaseDataType
DT_INT8: BaseDataType
DT_UINT8: BaseDataType
DT_INT16: BaseDataType
DT_INT32: BaseDataType
DT_QUANT8: BaseDataType
DT_BINARY: BaseDataType
DT_FIX8: BaseDataType
DEFAULT: Engine
CAFFE: Engine
CUDNN: Engine
MLU: Engine
CAFFE_FLOAT: DataType
CAFFE_HALF: DataType
CAFFE_DOUBLE: DataType
CAFFE_INT8_QUANTIZED: DataType
CAFFE_INT16_QUANTIZED: DataType
CAFFE_INT32_QUANTIZED: DataType
CAFFE_INT64_QUANTIZED: DataType
CAFFE_PACKED_BINARY: DataType
QuantizationParameter_Precision_FLOAT: Precision
QuantizationParameter_Precision_DYNAMIC_FIXED_POINT: Precision
CAFFE_QUANT_PASSIVE: QuantizerMode
CAFFE_QUANT_OBSERVE: QuantizerMode
CAFFE_QUANT_PSEUDO: QuantizerMode
QuantizationParameter_Rounding_NEAREST: Rounding
QuantizationParameter_Rounding_STOCHASTIC: Rounding
CAFFE_AUTOTUNE_DISABLED: Autotune
CAFFE_AUTOTUNE_FUNCTION: Autotune
CAFFE_AUTOTUNE_FUNCTION_PARAMETER: Autotune
NCHW: Packing
NHWC: Packing
SPARSE_NONE: SparseMode
SPARSE_UPDATE: SparseMode
DOUBLE: Type
FLOAT: Type
FLOAT16: Type
INT: Type
UINT: Type
BOOL: Type

class BlobShape(_message.Message):
    """Extents of a blob's axes, outermost first. No dimension at all is a scalar.

    dim (list): extent of one axis; zero is legal for an empty blob
    """
    __slots__ = ("dim",)
    DIM_FIELD_NUMBER: _ClassVar[int]
    dim: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, dim: _Optional[_Iterable[int]] = ...) -> None: ...

class BlobProto(_message.Message):
    """An N-dimensional array with an optional gradient: learned weights, image means, solver history. Values are in row-major order. Either the float or the double fields are filled, depending on the precision of the program that wrote them.

    shape: extents; replaces the four fields at the end
    data (list): values in single precision
    diff (list): gradients in single precision; usually left out
    double_data (list): values in double precision; takes precedence over data
    double_diff (list): gradients in double precision; takes precedence over diff
    num (default 0): old 4-D shape: N. One of these four set means that shape is ignored
    channels (default 0): old 4-D shape: C
    height (default 0): old 4-D shape: H
    width (default 0): old 4-D shape: W
    """
    __slots__ = ("shape", "data", "diff", "double_data", "double_diff", "num", "channels", "height", "width")
    SHAPE_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    DIFF_FIELD_NUMBER: _ClassVar[int]
    DOUBLE_DATA_FIELD_NUMBER: _ClassVar[int]
    DOUBLE_DIFF_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    shape: BlobShape
    data: _containers.RepeatedScalarFieldContainer[float]
    diff: _containers.RepeatedScalarFieldContainer[float]
    double_data: _containers.RepeatedScalarFieldContainer[float]
    double_diff: _containers.RepeatedScalarFieldContainer[float]
    num: int
    channels: int
    height: int
    width: int
    def __init__(self, shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., data: _Optional[_Iterable[float]] = ..., diff: _Optional[_Iterable[float]] = ..., double_data: _Optional[_Iterable[float]] = ..., double_diff: _Optional[_Iterable[float]] = ..., num: _Optional[int] = ..., channels: _Optional[int] = ..., height: _Optional[int] = ..., width: _Optional[int] = ...) -> None: ...

class BlobProtoVector(_message.Message):
    """Several blobs in one file.

    blobs (list)
    """
    __slots__ = ("blobs",)
    BLOBS_FIELD_NUMBER: _ClassVar[int]
    blobs: _containers.RepeatedCompositeFieldContainer[BlobProto]
    def __init__(self, blobs: _Optional[_Iterable[_Union[BlobProto, _Mapping[str, _Any]]]] = ...) -> None: ...

class Datum(_message.Message):
    """One record of a database: a picture or a feature vector, and its label.

    channels: C of the picture, 3 in the order blue, green, red
    height
    width
    data: pixels as bytes, (C, H, W); or a whole compressed file if encoded
    label: class of the picture
    float_data (list): values of records that are not bytes; used when data is empty
    encoded (default false): data is a compressed picture (JPEG, PNG, ...), to be decoded on reading
    Of forks: byte_labels, float_label, float_labels, label0, label1, label2, label3, label4, label5,
    label6, labels, orig_height, orig_space, orig_width, record_id, seg_label
    """
    __slots__ = ("channels", "height", "width", "data", "label", "float_data", "encoded", "byte_labels", "float_label", "float_labels", "label0", "label1", "label2", "label3", "label4", "label5", "label6", "labels", "orig_height", "orig_space", "orig_width", "record_id", "seg_label")
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    FLOAT_DATA_FIELD_NUMBER: _ClassVar[int]
    ENCODED_FIELD_NUMBER: _ClassVar[int]
    BYTE_LABELS_FIELD_NUMBER: _ClassVar[int]
    FLOAT_LABEL_FIELD_NUMBER: _ClassVar[int]
    FLOAT_LABELS_FIELD_NUMBER: _ClassVar[int]
    LABEL0_FIELD_NUMBER: _ClassVar[int]
    LABEL1_FIELD_NUMBER: _ClassVar[int]
    LABEL2_FIELD_NUMBER: _ClassVar[int]
    LABEL3_FIELD_NUMBER: _ClassVar[int]
    LABEL4_FIELD_NUMBER: _ClassVar[int]
    LABEL5_FIELD_NUMBER: _ClassVar[int]
    LABEL6_FIELD_NUMBER: _ClassVar[int]
    LABELS_FIELD_NUMBER: _ClassVar[int]
    ORIG_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    ORIG_SPACE_FIELD_NUMBER: _ClassVar[int]
    ORIG_WIDTH_FIELD_NUMBER: _ClassVar[int]
    RECORD_ID_FIELD_NUMBER: _ClassVar[int]
    SEG_LABEL_FIELD_NUMBER: _ClassVar[int]
    channels: int
    height: int
    width: int
    data: bytes
    label: int
    float_data: _containers.RepeatedScalarFieldContainer[float]
    encoded: bool
    byte_labels: bytes
    float_label: float
    float_labels: _containers.RepeatedScalarFieldContainer[float]
    label0: int
    label1: int
    label2: int
    label3: int
    label4: int
    label5: int
    label6: int
    labels: _containers.RepeatedScalarFieldContainer[float]
    orig_height: int
    orig_space: int
    orig_width: int
    record_id: int
    seg_label: bytes
    def __init__(self, channels: _Optional[int] = ..., height: _Optional[int] = ..., width: _Optional[int] = ..., data: _Optional[bytes] = ..., label: _Optional[int] = ..., float_data: _Optional[_Iterable[float]] = ..., encoded: _Optional[bool] = ..., byte_labels: _Optional[bytes] = ..., float_label: _Optional[float] = ..., float_labels: _Optional[_Iterable[float]] = ..., label0: _Optional[int] = ..., label1: _Optional[int] = ..., label2: _Optional[int] = ..., label3: _Optional[int] = ..., label4: _Optional[int] = ..., label5: _Optional[int] = ..., label6: _Optional[int] = ..., labels: _Optional[_Iterable[float]] = ..., orig_height: _Optional[int] = ..., orig_space: _Optional[int] = ..., orig_width: _Optional[int] = ..., record_id: _Optional[int] = ..., seg_label: _Optional[bytes] = ...) -> None: ...

class FillerParameter(_message.Message):
    """How a learned blob gets its first values.

    type (default constant): constant, uniform, gaussian, positive_unitball, xavier, msra or bilinear
    value (default 0): constant: the value
    min (default 0): uniform: lower end
    max (default 1): uniform: upper end
    mean (default 0): gaussian: mean
    std (default 1): gaussian: standard deviation
    sparse (default -1): gaussian: expected number of non-zero weights of each input; -1 keeps all
    variance_norm (default FAN_IN): xavier and msra: what the variance is divided by
    Of forks: alpha, diag_val, file, final_value, half_life, initial_value, model_layer_name,
    model_path, msra_coeff, num_groups, scale, sigma1, sigma2, static_val
    """
    __slots__ = ("type", "value", "min", "max", "mean", "std", "sparse", "variance_norm", "alpha", "diag_val", "file", "final_value", "half_life", "initial_value", "model_layer_name", "model_path", "msra_coeff", "num_groups", "scale", "sigma1", "sigma2", "static_val")
    class VarianceNorm(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of VarianceNorm.

        FAN_IN = 0: the inputs of a unit
        FAN_OUT = 1: its outputs
        AVERAGE = 2: the mean of both
        """
        __slots__ = ()
        FAN_IN: _ClassVar[FillerParameter.VarianceNorm]
        FAN_OUT: _ClassVar[FillerParameter.VarianceNorm]
        AVERAGE: _ClassVar[FillerParameter.VarianceNorm]
    FAN_IN: FillerParameter.VarianceNorm
    FAN_OUT: FillerParameter.VarianceNorm
    AVERAGE: FillerParameter.VarianceNorm
    TYPE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    MIN_FIELD_NUMBER: _ClassVar[int]
    MAX_FIELD_NUMBER: _ClassVar[int]
    MEAN_FIELD_NUMBER: _ClassVar[int]
    STD_FIELD_NUMBER: _ClassVar[int]
    SPARSE_FIELD_NUMBER: _ClassVar[int]
    VARIANCE_NORM_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    DIAG_VAL_FIELD_NUMBER: _ClassVar[int]
    FILE_FIELD_NUMBER: _ClassVar[int]
    FINAL_VALUE_FIELD_NUMBER: _ClassVar[int]
    HALF_LIFE_FIELD_NUMBER: _ClassVar[int]
    INITIAL_VALUE_FIELD_NUMBER: _ClassVar[int]
    MODEL_LAYER_NAME_FIELD_NUMBER: _ClassVar[int]
    MODEL_PATH_FIELD_NUMBER: _ClassVar[int]
    MSRA_COEFF_FIELD_NUMBER: _ClassVar[int]
    NUM_GROUPS_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SIGMA1_FIELD_NUMBER: _ClassVar[int]
    SIGMA2_FIELD_NUMBER: _ClassVar[int]
    STATIC_VAL_FIELD_NUMBER: _ClassVar[int]
    type: str
    value: float
    min: float
    max: float
    mean: float
    std: float
    sparse: int
    variance_norm: FillerParameter.VarianceNorm
    alpha: float
    diag_val: _containers.RepeatedScalarFieldContainer[float]
    file: str
    final_value: float
    half_life: float
    initial_value: float
    model_layer_name: str
    model_path: str
    msra_coeff: float
    num_groups: int
    scale: float
    sigma1: float
    sigma2: float
    static_val: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, type: _Optional[str] = ..., value: _Optional[float] = ..., min: _Optional[float] = ..., max: _Optional[float] = ..., mean: _Optional[float] = ..., std: _Optional[float] = ..., sparse: _Optional[int] = ..., variance_norm: _Optional[_Union[FillerParameter.VarianceNorm, str]] = ..., alpha: _Optional[float] = ..., diag_val: _Optional[_Iterable[float]] = ..., file: _Optional[str] = ..., final_value: _Optional[float] = ..., half_life: _Optional[float] = ..., initial_value: _Optional[float] = ..., model_layer_name: _Optional[str] = ..., model_path: _Optional[str] = ..., msra_coeff: _Optional[float] = ..., num_groups: _Optional[int] = ..., scale: _Optional[float] = ..., sigma1: _Optional[float] = ..., sigma2: _Optional[float] = ..., static_val: _Optional[_Iterable[float]] = ...) -> None: ...

class NetParameter(_message.Message):
    """A net: layers in the order in which they run, connected by the names of their blobs.

    name: free text, for logs and pictures of the net
    input (list): old form of an Input layer: names of the net's inputs
    input_shape (list): old form of an Input layer: shape of each input
    input_dim (list): older still: four extents per input, N, C, H, W
    force_backward (default false): compute gradients for all blobs, also where no weight needs them
    state: phase, level and stages that decide which layers take part, see NetStateRule
    debug_info (default false): log the mean magnitude of every blob as it passes
    layer (list): the layers
    layers (list): old form of layer
    Of forks: autotune, bn_stats_batch_size, compile_net_state, copyright, data_type, debug_dtype,
    default_backward_math, default_backward_type, default_conv_algos_override,
    default_cudnn_math_override, default_forward_math, default_forward_type, eltwise_mem_sharing,
    engine, global_grad_scale, global_grad_scale_adaptive, gpu_memory_info, max_size_gpu, mem_param,
    multinode, net_quantization_param, opt_level, quantize, quantizer, reduce_buckets,
    reduced_memory_inference, top_mlu_dtype
    """
    __slots__ = ("name", "input", "input_shape", "input_dim", "force_backward", "state", "debug_info", "layer", "layers", "autotune", "bn_stats_batch_size", "compile_net_state", "copyright", "data_type", "debug_dtype", "default_backward_math", "default_backward_type", "default_conv_algos_override", "default_cudnn_math_override", "default_forward_math", "default_forward_type", "eltwise_mem_sharing", "engine", "global_grad_scale", "global_grad_scale_adaptive", "gpu_memory_info", "max_size_gpu", "mem_param", "multinode", "net_quantization_param", "opt_level", "quantize", "quantizer", "reduce_buckets", "reduced_memory_inference", "top_mlu_dtype")
    NAME_FIELD_NUMBER: _ClassVar[int]
    INPUT_FIELD_NUMBER: _ClassVar[int]
    INPUT_SHAPE_FIELD_NUMBER: _ClassVar[int]
    INPUT_DIM_FIELD_NUMBER: _ClassVar[int]
    FORCE_BACKWARD_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DEBUG_INFO_FIELD_NUMBER: _ClassVar[int]
    LAYER_FIELD_NUMBER: _ClassVar[int]
    LAYERS_FIELD_NUMBER: _ClassVar[int]
    AUTOTUNE_FIELD_NUMBER: _ClassVar[int]
    BN_STATS_BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    COMPILE_NET_STATE_FIELD_NUMBER: _ClassVar[int]
    COPYRIGHT_FIELD_NUMBER: _ClassVar[int]
    DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    DEBUG_DTYPE_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_BACKWARD_MATH_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_BACKWARD_TYPE_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_CONV_ALGOS_OVERRIDE_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_CUDNN_MATH_OVERRIDE_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_FORWARD_MATH_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_FORWARD_TYPE_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_MEM_SHARING_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    GLOBAL_GRAD_SCALE_FIELD_NUMBER: _ClassVar[int]
    GLOBAL_GRAD_SCALE_ADAPTIVE_FIELD_NUMBER: _ClassVar[int]
    GPU_MEMORY_INFO_FIELD_NUMBER: _ClassVar[int]
    MAX_SIZE_GPU_FIELD_NUMBER: _ClassVar[int]
    MEM_PARAM_FIELD_NUMBER: _ClassVar[int]
    MULTINODE_FIELD_NUMBER: _ClassVar[int]
    NET_QUANTIZATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    OPT_LEVEL_FIELD_NUMBER: _ClassVar[int]
    QUANTIZE_FIELD_NUMBER: _ClassVar[int]
    QUANTIZER_FIELD_NUMBER: _ClassVar[int]
    REDUCE_BUCKETS_FIELD_NUMBER: _ClassVar[int]
    REDUCED_MEMORY_INFERENCE_FIELD_NUMBER: _ClassVar[int]
    TOP_MLU_DTYPE_FIELD_NUMBER: _ClassVar[int]
    name: str
    input: _containers.RepeatedScalarFieldContainer[str]
    input_shape: _containers.RepeatedCompositeFieldContainer[BlobShape]
    input_dim: _containers.RepeatedScalarFieldContainer[int]
    force_backward: bool
    state: NetState
    debug_info: bool
    layer: _containers.RepeatedCompositeFieldContainer[LayerParameter]
    layers: _containers.RepeatedCompositeFieldContainer[V1LayerParameter]
    autotune: Autotune
    bn_stats_batch_size: int
    compile_net_state: CompileNetState
    copyright: str
    data_type: DataType
    debug_dtype: bool
    default_backward_math: Type
    default_backward_type: Type
    default_conv_algos_override: str
    default_cudnn_math_override: int
    default_forward_math: Type
    default_forward_type: Type
    eltwise_mem_sharing: bool
    engine: str
    global_grad_scale: float
    global_grad_scale_adaptive: bool
    gpu_memory_info: bool
    max_size_gpu: int
    mem_param: MemoryOptimizationParameter
    multinode: MultinodeParameter
    net_quantization_param: NetQuantizationParameter
    opt_level: int
    quantize: bool
    quantizer: _containers.RepeatedCompositeFieldContainer[QuantizerParameter]
    reduce_buckets: int
    reduced_memory_inference: bool
    top_mlu_dtype: BaseDataType
    def __init__(self, name: _Optional[str] = ..., input: _Optional[_Iterable[str]] = ..., input_shape: _Optional[_Iterable[_Union[BlobShape, _Mapping[str, _Any]]]] = ..., input_dim: _Optional[_Iterable[int]] = ..., force_backward: _Optional[bool] = ..., state: _Optional[_Union[NetState, _Mapping[str, _Any]]] = ..., debug_info: _Optional[bool] = ..., layer: _Optional[_Iterable[_Union[LayerParameter, _Mapping[str, _Any]]]] = ..., layers: _Optional[_Iterable[_Union[V1LayerParameter, _Mapping[str, _Any]]]] = ..., autotune: _Optional[_Union[Autotune, str]] = ..., bn_stats_batch_size: _Optional[int] = ..., compile_net_state: _Optional[_Union[CompileNetState, _Mapping[str, _Any]]] = ..., copyright: _Optional[str] = ..., data_type: _Optional[_Union[DataType, str]] = ..., debug_dtype: _Optional[bool] = ..., default_backward_math: _Optional[_Union[Type, str]] = ..., default_backward_type: _Optional[_Union[Type, str]] = ..., default_conv_algos_override: _Optional[str] = ..., default_cudnn_math_override: _Optional[int] = ..., default_forward_math: _Optional[_Union[Type, str]] = ..., default_forward_type: _Optional[_Union[Type, str]] = ..., eltwise_mem_sharing: _Optional[bool] = ..., engine: _Optional[str] = ..., global_grad_scale: _Optional[float] = ..., global_grad_scale_adaptive: _Optional[bool] = ..., gpu_memory_info: _Optional[bool] = ..., max_size_gpu: _Optional[int] = ..., mem_param: _Optional[_Union[MemoryOptimizationParameter, _Mapping[str, _Any]]] = ..., multinode: _Optional[_Union[MultinodeParameter, _Mapping[str, _Any]]] = ..., net_quantization_param: _Optional[_Union[NetQuantizationParameter, _Mapping[str, _Any]]] = ..., opt_level: _Optional[int] = ..., quantize: _Optional[bool] = ..., quantizer: _Optional[_Iterable[_Union[QuantizerParameter, _Mapping[str, _Any]]]] = ..., reduce_buckets: _Optional[int] = ..., reduced_memory_inference: _Optional[bool] = ..., top_mlu_dtype: _Optional[_Union[BaseDataType, str]] = ...) -> None: ...

class NetState(_message.Message):
    """The situation a net is built for. Layers say by their rules in which situations they take part.

    phase (default TEST): training or testing
    level (default 0): a number that rules can put limits on
    stage (list): free names that rules can ask for
    Of forks: quantizer_mode, solver
    """
    __slots__ = ("phase", "level", "stage", "quantizer_mode", "solver")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    QUANTIZER_MODE_FIELD_NUMBER: _ClassVar[int]
    SOLVER_FIELD_NUMBER: _ClassVar[int]
    phase: Phase
    level: int
    stage: _containers.RepeatedScalarFieldContainer[str]
    quantizer_mode: QuantizerMode
    solver: bool
    def __init__(self, phase: _Optional[_Union[Phase, str]] = ..., level: _Optional[int] = ..., stage: _Optional[_Iterable[str]] = ..., quantizer_mode: _Optional[_Union[QuantizerMode, str]] = ..., solver: _Optional[bool] = ...) -> None: ...

class NetStateRule(_message.Message):
    """A condition on NetState. It holds if every part that is set holds.

    phase: the state's phase equals this
    min_level: the state's level is at least this
    max_level: the state's level is at most this
    stage (list): the state has all of these stages
    not_stage (list): the state has none of these stages
    Of forks: solver
    """
    __slots__ = ("phase", "min_level", "max_level", "stage", "not_stage", "solver")
    PHASE_FIELD_NUMBER: _ClassVar[int]
    MIN_LEVEL_FIELD_NUMBER: _ClassVar[int]
    MAX_LEVEL_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    NOT_STAGE_FIELD_NUMBER: _ClassVar[int]
    SOLVER_FIELD_NUMBER: _ClassVar[int]
    phase: Phase
    min_level: int
    max_level: int
    stage: _containers.RepeatedScalarFieldContainer[str]
    not_stage: _containers.RepeatedScalarFieldContainer[str]
    solver: bool
    def __init__(self, phase: _Optional[_Union[Phase, str]] = ..., min_level: _Optional[int] = ..., max_level: _Optional[int] = ..., stage: _Optional[_Iterable[str]] = ..., not_stage: _Optional[_Iterable[str]] = ..., solver: _Optional[bool] = ...) -> None: ...

class ParamSpec(_message.Message):
    """Training settings of one learned blob of a layer; the i-th ParamSpec belongs to the i-th blob.

    name: layers that give the same name share one blob
    share_mode: how alike the shapes of sharers must be
    lr_mult (default 1): factor on the solver's learning rate; 0 freezes the blob
    decay_mult (default 1): factor on the solver's weight decay
    Of forks: compression, fix_lr, force_mult, force_regularize, param_propagate_down
    """
    __slots__ = ("name", "share_mode", "lr_mult", "decay_mult", "compression", "fix_lr", "force_mult", "force_regularize", "param_propagate_down")
    class DimCheckMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of DimCheckMode.

        STRICT = 0: equal shapes
        PERMISSIVE = 1: equal numbers of elements
        """
        __slots__ = ()
        STRICT: _ClassVar[ParamSpec.DimCheckMode]
        PERMISSIVE: _ClassVar[ParamSpec.DimCheckMode]
    STRICT: ParamSpec.DimCheckMode
    PERMISSIVE: ParamSpec.DimCheckMode
    class Compression(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Compression.

        DEFAULT = 0
        PRUNE = 1
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ParamSpec.Compression]
        PRUNE: _ClassVar[ParamSpec.Compression]
    DEFAULT: ParamSpec.Compression
    PRUNE: ParamSpec.Compression
    NAME_FIELD_NUMBER: _ClassVar[int]
    SHARE_MODE_FIELD_NUMBER: _ClassVar[int]
    LR_MULT_FIELD_NUMBER: _ClassVar[int]
    DECAY_MULT_FIELD_NUMBER: _ClassVar[int]
    COMPRESSION_FIELD_NUMBER: _ClassVar[int]
    FIX_LR_FIELD_NUMBER: _ClassVar[int]
    FORCE_MULT_FIELD_NUMBER: _ClassVar[int]
    FORCE_REGULARIZE_FIELD_NUMBER: _ClassVar[int]
    PARAM_PROPAGATE_DOWN_FIELD_NUMBER: _ClassVar[int]
    name: str
    share_mode: ParamSpec.DimCheckMode
    lr_mult: float
    decay_mult: float
    compression: ParamSpec.Compression
    fix_lr: bool
    force_mult: float
    force_regularize: ForceRegular
    param_propagate_down: bool
    def __init__(self, name: _Optional[str] = ..., share_mode: _Optional[_Union[ParamSpec.DimCheckMode, str]] = ..., lr_mult: _Optional[float] = ..., decay_mult: _Optional[float] = ..., compression: _Optional[_Union[ParamSpec.Compression, str]] = ..., fix_lr: _Optional[bool] = ..., force_mult: _Optional[float] = ..., force_regularize: _Optional[_Union[ForceRegular, _Mapping[str, _Any]]] = ..., param_propagate_down: _Optional[bool] = ...) -> None: ...

class LayerParameter(_message.Message):
    """One layer. Settings of its type stand in the message named after the type; a missing one means that all its defaults hold.

    name: names the layer in logs, and ties weights in a .caffemodel to it
    type: what it computes: \"Convolution\", \"ReLU\", ...
    bottom (list): names of the blobs it reads
    top (list): names of the blobs it writes; a bottom's name computes in place
    phase: phase the layer was built for; the net sets it
    loss_weight (list): per top: its factor in the net's loss; 1 for the first top of loss layers, else 0
    param (list): per learned blob: training settings
    blobs (list): learned values, in a .caffemodel
    propagate_down (list): per bottom: whether to compute its gradient. Unset: where something needs it
    include (list): take part only if one of these rules holds; excludes the use of exclude
    exclude (list): take part unless one of these rules holds
    transform_param: crop, mirror, mean and scale of data layers
    loss_param: normalisation and ignored label of loss layers
    accuracy_param: Settings of the types, one message each. Numbers below 100 are kept for what all layers have.
    argmax_param
    batch_norm_param
    bias_param
    clip_param
    concat_param
    contrastive_loss_param
    convolution_param
    crop_param
    data_param
    dropout_param
    dummy_data_param
    eltwise_param
    elu_param
    embed_param
    exp_param
    flatten_param
    hdf5_data_param
    hdf5_output_param
    hinge_loss_param
    image_data_param
    infogain_loss_param
    inner_product_param
    input_param
    log_param
    lrn_param
    memory_data_param
    mvn_param
    parameter_param
    pooling_param
    power_param
    prelu_param
    python_param
    recurrent_param
    reduction_param
    relu_param
    reshape_param
    scale_param
    sigmoid_param
    softmax_param
    spp_param
    slice_param
    swish_param
    tanh_param
    threshold_param
    tile_param
    window_data_param
    annotated_data_param
    multibox_loss_param
    permute_param
    prior_box_param
    detection_output_param
    detection_evaluate_param
    norm_param
    video_data_param
    Of forks: DepthwiseConvolution_param, DepthwiseConvolution_parameter, accum_param,
    adacos_add_m_scale_param, adaptive_bias_channel_param, additive_margin_inner_product_param,
    addpad_param, affinity_param, apl_param, asdn_data_param, att_pooling_param,
    au_mask_based_land_param, augmentation_param, autotune, axpy_param, backward_math, backward_type,
    batch_contrastive_loss_param, batch_norm_plus_param, batch_pool_param, batch_reduction_param,
    bbox_reg_param, bias_channel_param, bin_label_data_param, binary_accuracy_param,
    black_augmentation_param, blobs_dtype, blobs_quantizer, bn_param, bnhk_param, bottom_data_type,
    bottom_mlu_dtype, bottom_quantizer, bottom_shared_index, box_annotator_ohem_param,
    box_group_output_param, box_output_param, center_loss_param, center_projection_param,
    ceuclidean_loss_param, channel_scale_param, cls_ohem_param, coeff_schedule_param, color_conv_param,
    combination_param, compute_data_type, conadd_param, confidence_penalty_loss_param,
    const_scale_param, continuation_indicator_param, convolution3d_param, convupsample_param,
    correlation_param, cos_data_param, cosin_add_m_param, cosin_mul_m_param, coupled_cluster_loss_param,
    cpm_transform_param, crelu_param, ctc_decoder_param, ctc_loss_param, ctc_param, cudnn_math_override,
    data_align_param, data_sequence_param, datatype, dct_param, debug, debug_dtype, debug_param,
    decode_bbox_param, decode_param, deephi_reisze_param, deephi_resize_param,
    deformable_convolution_param, deformable_peroi_param, delta_to_coordinate_param, dense_crf_param,
    dense_image_data_param, denseblock_param, densebox_map_evaluation_param, detection_accuracy_param,
    detection_data_param, detection_group_accuracy_param, detection_group_loss_param,
    detection_loss_param, detection_out_param, detection_pose_output_param,
    detectnet_augmentation_param, detectnet_groundtruth_param, device, disable, display, division_param,
    doc_data_param, domain_transform_param, down_sampling_param, downsample_param, drive_data_param,
    dtow_param, duplicate_param, ele_opt_param, eltwise_accuracy_param, eltwise_affine_param, enable,
    engine, entropy_bottleneck_param, entropy_loss_param, entropy_pack_param, euclidean_loss_param,
    eval_data_param, eval_detection_param, exp_triplet_loss_param, extended_image_data_param,
    external_output, fcn_data_param, feature_decay_loss_param, filter_param, fixed_param, flip_param,
    float2int_param, flow_warp_param, focal_loss_param, forward_math, forward_type, frcnn_output_param,
    ganloss_param, gate_param, gdn_param, general_contrastive_loss_param, general_triplet_loss_param,
    gradient_scaler_param, gs_tiling_param, hard_mining_param, heatmap_data_param, hotspot_param,
    im2seq_param, image_detect_param, image_float_data_param, image_gt_data_param,
    image_label_data_param, image_transform_param, img_resize_param, img_size_param, imp_map_param,
    infimum_loss_param, inner_distance_param, inner_param, inner_product_blob_param, insanity_param,
    interp_param, island_loss_param, kernel_loss_param, knn_param, l1_loss_param,
    label_specific_add_param, label_specific_affine_param, label_specific_hard_margin_param,
    label_specific_margin_param, label_specific_rescale_param, label_specific_statistics_param,
    labelsequence_accuracy_param, largemargin_inner_product_param, linear_quant_param, local_param,
    lot_param, lpq_loss_param, lstm_attention_param, lstm_conv_param, lstm_debug_param, lstm_param,
    lstm_simple_param, margin_inner_product_param, mask_param, mask_resize_param, mat_read_param,
    mat_write_param, max_bottom_count, max_size_gpu, mcwindow_data_param, mean_loss_param, mean_param,
    merge_param, mergecrop_param, mil_data_param, mil_param, mish_param, mlquant_param, mmd_param,
    mn_activation_param, mn_grad_compress_param, moe_param, mrelu_param, mtcnn_data_param, mtlu_param,
    mtranspose_param, multi_stage_meanfield_param, multinode, multobin_param, namcwindow_data_param,
    nca_param, net_id, net_quantizer, nll_loss_param, noise_data_param, noise_param,
    normalization_param, normalize_param, op_transform_param, ordinal_regression_loss_param,
    output_decay_param, pack_channel_param, pack_data_param, pairwise_param, parse_evaluate_param,
    patch_param, point_focus_param, point_pooling_param, pooling3d_param, pooling_nd_param,
    predict_box_param, priorbox_params, proposal_param, proposal_target_param, psroi_pooling_param,
    psroi_region_pooling_param, quantization_param, range_loss_param, rank_hard_loss_param,
    reader_param, red_accuracy_param, red_softmax_loss_param, region_loss_param, region_param,
    region_pooling_param, relu6_param, renet_lstm_param, reorg_param, resample_param,
    reshape_every_iter, reshape_label_param, resize1_param, resize_convert_param, resize_crop_param,
    resize_param, reverse_param, roi_align_param, roi_pooling_param, roi_warping_param, round_param,
    rpn_param, rrelu_param, sample_param, scale_route_param, seg_accuracy_param, seg_data_param,
    segmentation_evaluate_param, select_seg_binary_param, selu_dropout_param, seq2out_param,
    sequence_data_param, showtop, shuffle_channel_param, smooth_l1_loss_param, smoothl1_param,
    soft_contrastive_loss_param, soft_truncation_param, source_class, sparse_histogram_extractor_param,
    sparse_hypercolumn_extractor_param, sparsify_param, sparsity, spatial_dropout_param, split_num,
    split_param, st_loss_param, st_param, strict_dim, structure_measure_param, sub_region_param,
    symmetric_rectify_param, tiling_param, tokenized_data_param, top_data_type, top_mlu_dtype,
    top_quantizer, top_shared_index, transformer_block_param, transpose_param, triplet_loss_param,
    trt_param, truncation_param, unique_label_param, unpooling_param, upsample_param,
    video_pooling_param, visualise, visualise_channel, weight_euclidean_loss_param,
    weighted_fmeasure_loss_param, weighted_softmax_param, window_cls_data_param, writer_param,
    wsplit_param, yolo_detection_output_param, yolo_eval_detection_param, yolo_seg_param,
    yolov3_detection_output_param, yolov3_param, yuvtonormalizedgray_param, yuvtorgb_param
    """
    __slots__ = ("name", "type", "bottom", "top", "phase", "loss_weight", "param", "blobs", "propagate_down", "include", "exclude", "transform_param", "loss_param", "accuracy_param", "argmax_param", "batch_norm_param", "bias_param", "clip_param", "concat_param", "contrastive_loss_param", "convolution_param", "crop_param", "data_param", "dropout_param", "dummy_data_param", "eltwise_param", "elu_param", "embed_param", "exp_param", "flatten_param", "hdf5_data_param", "hdf5_output_param", "hinge_loss_param", "image_data_param", "infogain_loss_param", "inner_product_param", "input_param", "log_param", "lrn_param", "memory_data_param", "mvn_param", "parameter_param", "pooling_param", "power_param", "prelu_param", "python_param", "recurrent_param", "reduction_param", "relu_param", "reshape_param", "scale_param", "sigmoid_param", "softmax_param", "spp_param", "slice_param", "swish_param", "tanh_param", "threshold_param", "tile_param", "window_data_param", "annotated_data_param", "multibox_loss_param", "permute_param", "prior_box_param", "detection_output_param", "detection_evaluate_param", "norm_param", "video_data_param", "DepthwiseConvolution_param", "DepthwiseConvolution_parameter", "accum_param", "adacos_add_m_scale_param", "adaptive_bias_channel_param", "additive_margin_inner_product_param", "addpad_param", "affinity_param", "apl_param", "asdn_data_param", "att_pooling_param", "au_mask_based_land_param", "augmentation_param", "autotune", "axpy_param", "backward_math", "backward_type", "batch_contrastive_loss_param", "batch_norm_plus_param", "batch_pool_param", "batch_reduction_param", "bbox_reg_param", "bias_channel_param", "bin_label_data_param", "binary_accuracy_param", "black_augmentation_param", "blobs_dtype", "blobs_quantizer", "bn_param", "bnhk_param", "bottom_data_type", "bottom_mlu_dtype", "bottom_quantizer", "bottom_shared_index", "box_annotator_ohem_param", "box_group_output_param", "box_output_param", "center_loss_param", "center_projection_param", "ceuclidean_loss_param", "channel_scale_param", "cls_ohem_param", "coeff_schedule_param", "color_conv_param", "combination_param", "compute_data_type", "conadd_param", "confidence_penalty_loss_param", "const_scale_param", "continuation_indicator_param", "convolution3d_param", "convupsample_param", "correlation_param", "cos_data_param", "cosin_add_m_param", "cosin_mul_m_param", "coupled_cluster_loss_param", "cpm_transform_param", "crelu_param", "ctc_decoder_param", "ctc_loss_param", "ctc_param", "cudnn_math_override", "data_align_param", "data_sequence_param", "datatype", "dct_param", "debug", "debug_dtype", "debug_param", "decode_bbox_param", "decode_param", "deephi_reisze_param", "deephi_resize_param", "deformable_convolution_param", "deformable_peroi_param", "delta_to_coordinate_param", "dense_crf_param", "dense_image_data_param", "denseblock_param", "densebox_map_evaluation_param", "detection_accuracy_param", "detection_data_param", "detection_group_accuracy_param", "detection_group_loss_param", "detection_loss_param", "detection_out_param", "detection_pose_output_param", "detectnet_augmentation_param", "detectnet_groundtruth_param", "device", "disable", "display", "division_param", "doc_data_param", "domain_transform_param", "down_sampling_param", "downsample_param", "drive_data_param", "dtow_param", "duplicate_param", "ele_opt_param", "eltwise_accuracy_param", "eltwise_affine_param", "enable", "engine", "entropy_bottleneck_param", "entropy_loss_param", "entropy_pack_param", "euclidean_loss_param", "eval_data_param", "eval_detection_param", "exp_triplet_loss_param", "extended_image_data_param", "external_output", "fcn_data_param", "feature_decay_loss_param", "filter_param", "fixed_param", "flip_param", "float2int_param", "flow_warp_param", "focal_loss_param", "forward_math", "forward_type", "frcnn_output_param", "ganloss_param", "gate_param", "gdn_param", "general_contrastive_loss_param", "general_triplet_loss_param", "gradient_scaler_param", "gs_tiling_param", "hard_mining_param", "heatmap_data_param", "hotspot_param", "im2seq_param", "image_detect_param", "image_float_data_param", "image_gt_data_param", "image_label_data_param", "image_transform_param", "img_resize_param", "img_size_param", "imp_map_param", "infimum_loss_param", "inner_distance_param", "inner_param", "inner_product_blob_param", "insanity_param", "interp_param", "island_loss_param", "kernel_loss_param", "knn_param", "l1_loss_param", "label_specific_add_param", "label_specific_affine_param", "label_specific_hard_margin_param", "label_specific_margin_param", "label_specific_rescale_param", "label_specific_statistics_param", "labelsequence_accuracy_param", "largemargin_inner_product_param", "linear_quant_param", "local_param", "lot_param", "lpq_loss_param", "lstm_attention_param", "lstm_conv_param", "lstm_debug_param", "lstm_param", "lstm_simple_param", "margin_inner_product_param", "mask_param", "mask_resize_param", "mat_read_param", "mat_write_param", "max_bottom_count", "max_size_gpu", "mcwindow_data_param", "mean_loss_param", "mean_param", "merge_param", "mergecrop_param", "mil_data_param", "mil_param", "mish_param", "mlquant_param", "mmd_param", "mn_activation_param", "mn_grad_compress_param", "moe_param", "mrelu_param", "mtcnn_data_param", "mtlu_param", "mtranspose_param", "multi_stage_meanfield_param", "multinode", "multobin_param", "namcwindow_data_param", "nca_param", "net_id", "net_quantizer", "nll_loss_param", "noise_data_param", "noise_param", "normalization_param", "normalize_param", "op_transform_param", "ordinal_regression_loss_param", "output_decay_param", "pack_channel_param", "pack_data_param", "pairwise_param", "parse_evaluate_param", "patch_param", "point_focus_param", "point_pooling_param", "pooling3d_param", "pooling_nd_param", "predict_box_param", "priorbox_params", "proposal_param", "proposal_target_param", "psroi_pooling_param", "psroi_region_pooling_param", "quantization_param", "range_loss_param", "rank_hard_loss_param", "reader_param", "red_accuracy_param", "red_softmax_loss_param", "region_loss_param", "region_param", "region_pooling_param", "relu6_param", "renet_lstm_param", "reorg_param", "resample_param", "reshape_every_iter", "reshape_label_param", "resize1_param", "resize_convert_param", "resize_crop_param", "resize_param", "reverse_param", "roi_align_param", "roi_pooling_param", "roi_warping_param", "round_param", "rpn_param", "rrelu_param", "sample_param", "scale_route_param", "seg_accuracy_param", "seg_data_param", "segmentation_evaluate_param", "select_seg_binary_param", "selu_dropout_param", "seq2out_param", "sequence_data_param", "showtop", "shuffle_channel_param", "smooth_l1_loss_param", "smoothl1_param", "soft_contrastive_loss_param", "soft_truncation_param", "source_class", "sparse_histogram_extractor_param", "sparse_hypercolumn_extractor_param", "sparsify_param", "sparsity", "spatial_dropout_param", "split_num", "split_param", "st_loss_param", "st_param", "strict_dim", "structure_measure_param", "sub_region_param", "symmetric_rectify_param", "tiling_param", "tokenized_data_param", "top_data_type", "top_mlu_dtype", "top_quantizer", "top_shared_index", "transformer_block_param", "transpose_param", "triplet_loss_param", "trt_param", "truncation_param", "unique_label_param", "unpooling_param", "upsample_param", "video_pooling_param", "visualise", "visualise_channel", "weight_euclidean_loss_param", "weighted_fmeasure_loss_param", "weighted_softmax_param", "window_cls_data_param", "writer_param", "wsplit_param", "yolo_detection_output_param", "yolo_eval_detection_param", "yolo_seg_param", "yolov3_detection_output_param", "yolov3_param", "yuvtonormalizedgray_param", "yuvtorgb_param")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_FIELD_NUMBER: _ClassVar[int]
    TOP_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    LOSS_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    PARAM_FIELD_NUMBER: _ClassVar[int]
    BLOBS_FIELD_NUMBER: _ClassVar[int]
    PROPAGATE_DOWN_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FIELD_NUMBER: _ClassVar[int]
    EXCLUDE_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    ARGMAX_PARAM_FIELD_NUMBER: _ClassVar[int]
    BATCH_NORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    BIAS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CLIP_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONCAT_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONTRASTIVE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONVOLUTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    CROP_PARAM_FIELD_NUMBER: _ClassVar[int]
    DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DUMMY_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    EMBED_PARAM_FIELD_NUMBER: _ClassVar[int]
    EXP_PARAM_FIELD_NUMBER: _ClassVar[int]
    FLATTEN_PARAM_FIELD_NUMBER: _ClassVar[int]
    HDF5_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    HDF5_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    HINGE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    INFOGAIN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    INNER_PRODUCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    INPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOG_PARAM_FIELD_NUMBER: _ClassVar[int]
    LRN_PARAM_FIELD_NUMBER: _ClassVar[int]
    MEMORY_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MVN_PARAM_FIELD_NUMBER: _ClassVar[int]
    PARAMETER_PARAM_FIELD_NUMBER: _ClassVar[int]
    POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    POWER_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    PYTHON_PARAM_FIELD_NUMBER: _ClassVar[int]
    RECURRENT_PARAM_FIELD_NUMBER: _ClassVar[int]
    REDUCTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    RELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESHAPE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SIGMOID_PARAM_FIELD_NUMBER: _ClassVar[int]
    SOFTMAX_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPP_PARAM_FIELD_NUMBER: _ClassVar[int]
    SLICE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SWISH_PARAM_FIELD_NUMBER: _ClassVar[int]
    TANH_PARAM_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_PARAM_FIELD_NUMBER: _ClassVar[int]
    TILE_PARAM_FIELD_NUMBER: _ClassVar[int]
    WINDOW_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    ANNOTATED_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MULTIBOX_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    PERMUTE_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRIOR_BOX_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_EVALUATE_PARAM_FIELD_NUMBER: _ClassVar[int]
    NORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    VIDEO_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEPTHWISECONVOLUTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEPTHWISECONVOLUTION_PARAMETER_FIELD_NUMBER: _ClassVar[int]
    ACCUM_PARAM_FIELD_NUMBER: _ClassVar[int]
    ADACOS_ADD_M_SCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ADAPTIVE_BIAS_CHANNEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    ADDITIVE_MARGIN_INNER_PRODUCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    ADDPAD_PARAM_FIELD_NUMBER: _ClassVar[int]
    AFFINITY_PARAM_FIELD_NUMBER: _ClassVar[int]
    APL_PARAM_FIELD_NUMBER: _ClassVar[int]
    ASDN_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    ATT_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    AU_MASK_BASED_LAND_PARAM_FIELD_NUMBER: _ClassVar[int]
    AUGMENTATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    AUTOTUNE_FIELD_NUMBER: _ClassVar[int]
    AXPY_PARAM_FIELD_NUMBER: _ClassVar[int]
    BACKWARD_MATH_FIELD_NUMBER: _ClassVar[int]
    BACKWARD_TYPE_FIELD_NUMBER: _ClassVar[int]
    BATCH_CONTRASTIVE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    BATCH_NORM_PLUS_PARAM_FIELD_NUMBER: _ClassVar[int]
    BATCH_POOL_PARAM_FIELD_NUMBER: _ClassVar[int]
    BATCH_REDUCTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    BBOX_REG_PARAM_FIELD_NUMBER: _ClassVar[int]
    BIAS_CHANNEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    BIN_LABEL_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    BINARY_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    BLACK_AUGMENTATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    BLOBS_DTYPE_FIELD_NUMBER: _ClassVar[int]
    BLOBS_QUANTIZER_FIELD_NUMBER: _ClassVar[int]
    BN_PARAM_FIELD_NUMBER: _ClassVar[int]
    BNHK_PARAM_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_MLU_DTYPE_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_QUANTIZER_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_SHARED_INDEX_FIELD_NUMBER: _ClassVar[int]
    BOX_ANNOTATOR_OHEM_PARAM_FIELD_NUMBER: _ClassVar[int]
    BOX_GROUP_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    BOX_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    CENTER_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CENTER_PROJECTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    CEUCLIDEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_SCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    CLS_OHEM_PARAM_FIELD_NUMBER: _ClassVar[int]
    COEFF_SCHEDULE_PARAM_FIELD_NUMBER: _ClassVar[int]
    COLOR_CONV_PARAM_FIELD_NUMBER: _ClassVar[int]
    COMBINATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    COMPUTE_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONADD_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_PENALTY_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONST_SCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONTINUATION_INDICATOR_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONVOLUTION3D_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONVUPSAMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    CORRELATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    COS_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    COSIN_ADD_M_PARAM_FIELD_NUMBER: _ClassVar[int]
    COSIN_MUL_M_PARAM_FIELD_NUMBER: _ClassVar[int]
    COUPLED_CLUSTER_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CPM_TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    CRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    CTC_DECODER_PARAM_FIELD_NUMBER: _ClassVar[int]
    CTC_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CTC_PARAM_FIELD_NUMBER: _ClassVar[int]
    CUDNN_MATH_OVERRIDE_FIELD_NUMBER: _ClassVar[int]
    DATA_ALIGN_PARAM_FIELD_NUMBER: _ClassVar[int]
    DATA_SEQUENCE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DATATYPE_FIELD_NUMBER: _ClassVar[int]
    DCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEBUG_FIELD_NUMBER: _ClassVar[int]
    DEBUG_DTYPE_FIELD_NUMBER: _ClassVar[int]
    DEBUG_PARAM_FIELD_NUMBER: _ClassVar[int]
    DECODE_BBOX_PARAM_FIELD_NUMBER: _ClassVar[int]
    DECODE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEEPHI_REISZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEEPHI_RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEFORMABLE_CONVOLUTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEFORMABLE_PEROI_PARAM_FIELD_NUMBER: _ClassVar[int]
    DELTA_TO_COORDINATE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DENSE_CRF_PARAM_FIELD_NUMBER: _ClassVar[int]
    DENSE_IMAGE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DENSEBLOCK_PARAM_FIELD_NUMBER: _ClassVar[int]
    DENSEBOX_MAP_EVALUATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_GROUP_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_GROUP_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_OUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_POSE_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTNET_AUGMENTATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTNET_GROUNDTRUTH_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    DISABLE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    DIVISION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DOC_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DOMAIN_TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    DOWN_SAMPLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    DOWNSAMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DRIVE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DTOW_PARAM_FIELD_NUMBER: _ClassVar[int]
    DUPLICATE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELE_OPT_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_AFFINE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENABLE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    ENTROPY_BOTTLENECK_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENTROPY_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENTROPY_PACK_PARAM_FIELD_NUMBER: _ClassVar[int]
    EUCLIDEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    EVAL_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    EVAL_DETECTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    EXP_TRIPLET_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    EXTENDED_IMAGE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    FCN_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    FEATURE_DECAY_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    FILTER_PARAM_FIELD_NUMBER: _ClassVar[int]
    FIXED_PARAM_FIELD_NUMBER: _ClassVar[int]
    FLIP_PARAM_FIELD_NUMBER: _ClassVar[int]
    FLOAT2INT_PARAM_FIELD_NUMBER: _ClassVar[int]
    FLOW_WARP_PARAM_FIELD_NUMBER: _ClassVar[int]
    FOCAL_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    FORWARD_MATH_FIELD_NUMBER: _ClassVar[int]
    FORWARD_TYPE_FIELD_NUMBER: _ClassVar[int]
    FRCNN_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    GANLOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    GATE_PARAM_FIELD_NUMBER: _ClassVar[int]
    GDN_PARAM_FIELD_NUMBER: _ClassVar[int]
    GENERAL_CONTRASTIVE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    GENERAL_TRIPLET_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    GRADIENT_SCALER_PARAM_FIELD_NUMBER: _ClassVar[int]
    GS_TILING_PARAM_FIELD_NUMBER: _ClassVar[int]
    HARD_MINING_PARAM_FIELD_NUMBER: _ClassVar[int]
    HEATMAP_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    HOTSPOT_PARAM_FIELD_NUMBER: _ClassVar[int]
    IM2SEQ_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_DETECT_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_FLOAT_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_GT_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_LABEL_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMG_RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMG_SIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMP_MAP_PARAM_FIELD_NUMBER: _ClassVar[int]
    INFIMUM_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    INNER_DISTANCE_PARAM_FIELD_NUMBER: _ClassVar[int]
    INNER_PARAM_FIELD_NUMBER: _ClassVar[int]
    INNER_PRODUCT_BLOB_PARAM_FIELD_NUMBER: _ClassVar[int]
    INSANITY_PARAM_FIELD_NUMBER: _ClassVar[int]
    INTERP_PARAM_FIELD_NUMBER: _ClassVar[int]
    ISLAND_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    KERNEL_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    KNN_PARAM_FIELD_NUMBER: _ClassVar[int]
    L1_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABEL_SPECIFIC_ADD_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABEL_SPECIFIC_AFFINE_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABEL_SPECIFIC_HARD_MARGIN_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABEL_SPECIFIC_MARGIN_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABEL_SPECIFIC_RESCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABEL_SPECIFIC_STATISTICS_PARAM_FIELD_NUMBER: _ClassVar[int]
    LABELSEQUENCE_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    LARGEMARGIN_INNER_PRODUCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    LINEAR_QUANT_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOCAL_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOT_PARAM_FIELD_NUMBER: _ClassVar[int]
    LPQ_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    LSTM_ATTENTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    LSTM_CONV_PARAM_FIELD_NUMBER: _ClassVar[int]
    LSTM_DEBUG_PARAM_FIELD_NUMBER: _ClassVar[int]
    LSTM_PARAM_FIELD_NUMBER: _ClassVar[int]
    LSTM_SIMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MARGIN_INNER_PRODUCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    MASK_PARAM_FIELD_NUMBER: _ClassVar[int]
    MASK_RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MAT_READ_PARAM_FIELD_NUMBER: _ClassVar[int]
    MAT_WRITE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MAX_BOTTOM_COUNT_FIELD_NUMBER: _ClassVar[int]
    MAX_SIZE_GPU_FIELD_NUMBER: _ClassVar[int]
    MCWINDOW_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    MEAN_PARAM_FIELD_NUMBER: _ClassVar[int]
    MERGE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MERGECROP_PARAM_FIELD_NUMBER: _ClassVar[int]
    MIL_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MIL_PARAM_FIELD_NUMBER: _ClassVar[int]
    MISH_PARAM_FIELD_NUMBER: _ClassVar[int]
    MLQUANT_PARAM_FIELD_NUMBER: _ClassVar[int]
    MMD_PARAM_FIELD_NUMBER: _ClassVar[int]
    MN_ACTIVATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    MN_GRAD_COMPRESS_PARAM_FIELD_NUMBER: _ClassVar[int]
    MOE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    MTCNN_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MTLU_PARAM_FIELD_NUMBER: _ClassVar[int]
    MTRANSPOSE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MULTI_STAGE_MEANFIELD_PARAM_FIELD_NUMBER: _ClassVar[int]
    MULTINODE_FIELD_NUMBER: _ClassVar[int]
    MULTOBIN_PARAM_FIELD_NUMBER: _ClassVar[int]
    NAMCWINDOW_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    NCA_PARAM_FIELD_NUMBER: _ClassVar[int]
    NET_ID_FIELD_NUMBER: _ClassVar[int]
    NET_QUANTIZER_FIELD_NUMBER: _ClassVar[int]
    NLL_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    NOISE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    NOISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    NORMALIZATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    OP_TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    ORDINAL_REGRESSION_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DECAY_PARAM_FIELD_NUMBER: _ClassVar[int]
    PACK_CHANNEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    PACK_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    PAIRWISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    PARSE_EVALUATE_PARAM_FIELD_NUMBER: _ClassVar[int]
    PATCH_PARAM_FIELD_NUMBER: _ClassVar[int]
    POINT_FOCUS_PARAM_FIELD_NUMBER: _ClassVar[int]
    POINT_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    POOLING3D_PARAM_FIELD_NUMBER: _ClassVar[int]
    POOLING_ND_PARAM_FIELD_NUMBER: _ClassVar[int]
    PREDICT_BOX_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRIORBOX_PARAMS_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_PARAM_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_TARGET_PARAM_FIELD_NUMBER: _ClassVar[int]
    PSROI_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    PSROI_REGION_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    QUANTIZATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    RANGE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    RANK_HARD_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    READER_PARAM_FIELD_NUMBER: _ClassVar[int]
    RED_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    RED_SOFTMAX_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    REGION_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    REGION_PARAM_FIELD_NUMBER: _ClassVar[int]
    REGION_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    RELU6_PARAM_FIELD_NUMBER: _ClassVar[int]
    RENET_LSTM_PARAM_FIELD_NUMBER: _ClassVar[int]
    REORG_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESAMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESHAPE_EVERY_ITER_FIELD_NUMBER: _ClassVar[int]
    RESHAPE_LABEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE1_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_CONVERT_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_CROP_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    REVERSE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROI_ALIGN_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROI_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROI_WARPING_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROUND_PARAM_FIELD_NUMBER: _ClassVar[int]
    RPN_PARAM_FIELD_NUMBER: _ClassVar[int]
    RRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SCALE_ROUTE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SEG_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    SEG_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    SEGMENTATION_EVALUATE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SELECT_SEG_BINARY_PARAM_FIELD_NUMBER: _ClassVar[int]
    SELU_DROPOUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    SEQ2OUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    SHOWTOP_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_CHANNEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    SMOOTH_L1_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    SMOOTHL1_PARAM_FIELD_NUMBER: _ClassVar[int]
    SOFT_CONTRASTIVE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    SOFT_TRUNCATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    SOURCE_CLASS_FIELD_NUMBER: _ClassVar[int]
    SPARSE_HISTOGRAM_EXTRACTOR_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPARSE_HYPERCOLUMN_EXTRACTOR_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPARSIFY_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_DROPOUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPLIT_NUM_FIELD_NUMBER: _ClassVar[int]
    SPLIT_PARAM_FIELD_NUMBER: _ClassVar[int]
    ST_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    ST_PARAM_FIELD_NUMBER: _ClassVar[int]
    STRICT_DIM_FIELD_NUMBER: _ClassVar[int]
    STRUCTURE_MEASURE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SUB_REGION_PARAM_FIELD_NUMBER: _ClassVar[int]
    SYMMETRIC_RECTIFY_PARAM_FIELD_NUMBER: _ClassVar[int]
    TILING_PARAM_FIELD_NUMBER: _ClassVar[int]
    TOKENIZED_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    TOP_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    TOP_MLU_DTYPE_FIELD_NUMBER: _ClassVar[int]
    TOP_QUANTIZER_FIELD_NUMBER: _ClassVar[int]
    TOP_SHARED_INDEX_FIELD_NUMBER: _ClassVar[int]
    TRANSFORMER_BLOCK_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRANSPOSE_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRIPLET_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRT_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRUNCATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    UNIQUE_LABEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    UNPOOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    UPSAMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    VIDEO_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    VISUALISE_FIELD_NUMBER: _ClassVar[int]
    VISUALISE_CHANNEL_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_EUCLIDEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    WEIGHTED_FMEASURE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    WEIGHTED_SOFTMAX_PARAM_FIELD_NUMBER: _ClassVar[int]
    WINDOW_CLS_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    WRITER_PARAM_FIELD_NUMBER: _ClassVar[int]
    WSPLIT_PARAM_FIELD_NUMBER: _ClassVar[int]
    YOLO_DETECTION_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    YOLO_EVAL_DETECTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    YOLO_SEG_PARAM_FIELD_NUMBER: _ClassVar[int]
    YOLOV3_DETECTION_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    YOLOV3_PARAM_FIELD_NUMBER: _ClassVar[int]
    YUVTONORMALIZEDGRAY_PARAM_FIELD_NUMBER: _ClassVar[int]
    YUVTORGB_PARAM_FIELD_NUMBER: _ClassVar[int]
    name: str
    type: str
    bottom: _containers.RepeatedScalarFieldContainer[str]
    top: _containers.RepeatedScalarFieldContainer[str]
    phase: Phase
    loss_weight: _containers.RepeatedScalarFieldContainer[float]
    param: _containers.RepeatedCompositeFieldContainer[ParamSpec]
    blobs: _containers.RepeatedCompositeFieldContainer[BlobProto]
    propagate_down: _containers.RepeatedScalarFieldContainer[bool]
    include: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    exclude: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    transform_param: TransformationParameter
    loss_param: LossParameter
    accuracy_param: AccuracyParameter
    argmax_param: ArgMaxParameter
    batch_norm_param: BatchNormParameter
    bias_param: BiasParameter
    clip_param: ClipParameter
    concat_param: ConcatParameter
    contrastive_loss_param: ContrastiveLossParameter
    convolution_param: ConvolutionParameter
    crop_param: CropParameter
    data_param: DataParameter
    dropout_param: DropoutParameter
    dummy_data_param: DummyDataParameter
    eltwise_param: EltwiseParameter
    elu_param: ELUParameter
    embed_param: EmbedParameter
    exp_param: ExpParameter
    flatten_param: FlattenParameter
    hdf5_data_param: HDF5DataParameter
    hdf5_output_param: HDF5OutputParameter
    hinge_loss_param: HingeLossParameter
    image_data_param: ImageDataParameter
    infogain_loss_param: InfogainLossParameter
    inner_product_param: InnerProductParameter
    input_param: InputParameter
    log_param: LogParameter
    lrn_param: LRNParameter
    memory_data_param: MemoryDataParameter
    mvn_param: MVNParameter
    parameter_param: ParameterParameter
    pooling_param: PoolingParameter
    power_param: PowerParameter
    prelu_param: PReLUParameter
    python_param: PythonParameter
    recurrent_param: RecurrentParameter
    reduction_param: ReductionParameter
    relu_param: ReLUParameter
    reshape_param: ReshapeParameter
    scale_param: ScaleParameter
    sigmoid_param: SigmoidParameter
    softmax_param: SoftmaxParameter
    spp_param: SPPParameter
    slice_param: SliceParameter
    swish_param: SwishParameter
    tanh_param: TanHParameter
    threshold_param: ThresholdParameter
    tile_param: TileParameter
    window_data_param: WindowDataParameter
    annotated_data_param: AnnotatedDataParameter
    multibox_loss_param: MultiBoxLossParameter
    permute_param: PermuteParameter
    prior_box_param: PriorBoxParameter
    detection_output_param: DetectionOutputParameter
    detection_evaluate_param: DetectionEvaluateParameter
    norm_param: NormalizeParameter
    video_data_param: VideoDataParameter
    DepthwiseConvolution_param: DepthwiseConvolutionParameter
    DepthwiseConvolution_parameter: DepthwiseConvolutionParameter
    accum_param: AccumParameter
    adacos_add_m_scale_param: AdaCosAddMScaleParameter
    adaptive_bias_channel_param: AdaptiveBiasChannelParameter
    additive_margin_inner_product_param: AdditiveMarginInnerProductParameter
    addpad_param: AddPadParameter
    affinity_param: AffinityParameter
    apl_param: APLParameter
    asdn_data_param: AsdnDataParameter
    att_pooling_param: AttPoolingParameter
    au_mask_based_land_param: AUMaskBasedLandParameter
    augmentation_param: AugmentationParameter
    autotune: Autotune
    axpy_param: AxpyParameter
    backward_math: Type
    backward_type: Type
    batch_contrastive_loss_param: BatchContrastiveParameter
    batch_norm_plus_param: BatchNormPlusParameter
    batch_pool_param: BatchPoolParameter
    batch_reduction_param: BatchReductionParameter
    bbox_reg_param: BBoxRegParameter
    bias_channel_param: BiasChannelParameter
    bin_label_data_param: BinLabelDataParameter
    binary_accuracy_param: BinaryAccuracyParameter
    black_augmentation_param: BlackAugmentationParameter
    blobs_dtype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    blobs_quantizer: _containers.RepeatedCompositeFieldContainer[QuantizerParameter]
    bn_param: BNParameter
    bnhk_param: BNHKParameter
    bottom_data_type: DataType
    bottom_mlu_dtype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    bottom_quantizer: _containers.RepeatedCompositeFieldContainer[QuantizerParameter]
    bottom_shared_index: _containers.RepeatedScalarFieldContainer[int]
    box_annotator_ohem_param: BoxAnnotatorOHEMParameter
    box_group_output_param: BoxGroupOutputParameter
    box_output_param: BoxOutputParameter
    center_loss_param: CenterLossParameter
    center_projection_param: CenterProjectionParameter
    ceuclidean_loss_param: CEuclideanLossParameter
    channel_scale_param: ChannelScaleParameter
    cls_ohem_param: ClsOHEMParameter
    coeff_schedule_param: CoeffScheduleParameter
    color_conv_param: ColorConvParameter
    combination_param: CombinationParameter
    compute_data_type: DataType
    conadd_param: ConaddParameter
    confidence_penalty_loss_param: ConfidencePenaltyLossParameter
    const_scale_param: ConstScaleParameter
    continuation_indicator_param: ContinuationIndicatorParameter
    convolution3d_param: Convolution3DParameter
    convupsample_param: ConvupsampleParameter
    correlation_param: CorrelationParameter
    cos_data_param: CoSDataParameter
    cosin_add_m_param: CosinAddmParameter
    cosin_mul_m_param: CosinMulmParameter
    coupled_cluster_loss_param: CoupledClusterLossParameter
    cpm_transform_param: CPMTransformationParameter
    crelu_param: CReLUParameter
    ctc_decoder_param: CTCDecoderParameter
    ctc_loss_param: CTCLossParameter
    ctc_param: CTCParameter
    cudnn_math_override: int
    data_align_param: DataAlignParameter
    data_sequence_param: DataSequenceParameter
    datatype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    dct_param: DCTParameter
    debug: bool
    debug_dtype: bool
    debug_param: DebugParameter
    decode_bbox_param: DecodeBBoxParameter
    decode_param: DecodeParameter
    deephi_reisze_param: DeephiResizeParameter
    deephi_resize_param: DeephiResizeParameter
    deformable_convolution_param: DeformableConvolutionParameter
    deformable_peroi_param: DeformableRSROIParameter
    delta_to_coordinate_param: DeltaToCoordinateParameter
    dense_crf_param: DenseCRFParameter
    dense_image_data_param: DenseImageDataParameter
    denseblock_param: DenseBlockParameter
    densebox_map_evaluation_param: DenseboxMapEvaluationParameter
    detection_accuracy_param: DetectionAccuracyParameter
    detection_data_param: DetectionDataParameter
    detection_group_accuracy_param: DetectionGroupAccuracyParameter
    detection_group_loss_param: DetectionGroupLossParameter
    detection_loss_param: DetectionLossParameter
    detection_out_param: DetectionOutParameter
    detection_pose_output_param: DetectionPoseOutputParameter
    detectnet_augmentation_param: DetectNetAugmentationParameter
    detectnet_groundtruth_param: DetectNetGroundTruthParameter
    device: int
    disable: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    display: bool
    division_param: DivisionParameter
    doc_data_param: DocDataParameter
    domain_transform_param: DomainTransformParameter
    down_sampling_param: DownSamplingParameter
    downsample_param: DownsampleParameter
    drive_data_param: DriveDataParameter
    dtow_param: DtowParameter
    duplicate_param: DuplicateParameter
    ele_opt_param: EleOptParameter
    eltwise_accuracy_param: EltwiseAccuracyParameter
    eltwise_affine_param: EltwiseAffineParameter
    enable: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    engine: str
    entropy_bottleneck_param: EntropyBottleneckParameter
    entropy_loss_param: EntropyLossParameter
    entropy_pack_param: EntropyPackParameter
    euclidean_loss_param: EuclideanLossParameter
    eval_data_param: EvalDataParameter
    eval_detection_param: EvalDetectionParameter
    exp_triplet_loss_param: ExpTripletParameter
    extended_image_data_param: ExtendedImageDataParameter
    external_output: bool
    fcn_data_param: FCNDataParameter
    feature_decay_loss_param: FeatureDecayLossParameter
    filter_param: FilterParameter
    fixed_param: FixedParameter
    flip_param: FlipParameter
    float2int_param: Float2IntParameter
    flow_warp_param: FlowWarpParameter
    focal_loss_param: FocalLossParameter
    forward_math: Type
    forward_type: Type
    frcnn_output_param: FrcnnOutputParameter
    ganloss_param: GANLossParameter
    gate_param: GateParameter
    gdn_param: GDNParameter
    general_contrastive_loss_param: GeneralContrastiveParameter
    general_triplet_loss_param: GeneralTripletParameter
    gradient_scaler_param: GradientScalerParameter
    gs_tiling_param: GSTilingParameter
    hard_mining_param: HardMiningParameter
    heatmap_data_param: HeatmapDataParameter
    hotspot_param: HotspotParameter
    im2seq_param: Im2seqParameter
    image_detect_param: ImageDetectParameter
    image_float_data_param: ImageFloatDataParameter
    image_gt_data_param: ImageGtDataParameter
    image_label_data_param: ImageLabelDataParameter
    image_transform_param: ImageTransformationParameter
    img_resize_param: ImgResizeParameter
    img_size_param: ImgSizeParameter
    imp_map_param: ImpMapParameter
    infimum_loss_param: InfimumLossParamter
    inner_distance_param: InnerDistanceParameter
    inner_param: InnerParameter
    inner_product_blob_param: InnerProductBlobParameter
    insanity_param: InsanityParameter
    interp_param: InterpParameter
    island_loss_param: IslandLossParameter
    kernel_loss_param: KernelLossParameter
    knn_param: KnnParameter
    l1_loss_param: L1LossParameter
    label_specific_add_param: LabelSpecificAddParameter
    label_specific_affine_param: LabelSpecificAffineParameter
    label_specific_hard_margin_param: LabelSpecificHardMarginParameter
    label_specific_margin_param: LabelSpecificMarginParameter
    label_specific_rescale_param: LabelSpecificRescaleParameter
    label_specific_statistics_param: LabelSpecificStatisticsParameter
    labelsequence_accuracy_param: LabelsequenceAccuracyParameter
    largemargin_inner_product_param: LargeMarginInnerProductParameter
    linear_quant_param: LinearQuantParameter
    local_param: LocalParameter
    lot_param: LotParameter
    lpq_loss_param: LpqLossParameter
    lstm_attention_param: LSTMAttentionParameter
    lstm_conv_param: _containers.RepeatedCompositeFieldContainer[LSTMConvolutionParameter]
    lstm_debug_param: LSTMDebugParameter
    lstm_param: LSTMParameter
    lstm_simple_param: LSTMSimpleParameter
    margin_inner_product_param: MarginInnerProductParameter
    mask_param: TransformationParameter
    mask_resize_param: MaskResizeParameter
    mat_read_param: MatReadParameter
    mat_write_param: MatWriteParameter
    max_bottom_count: MaxBottomCountParameter
    max_size_gpu: int
    mcwindow_data_param: MCWindowDataParameter
    mean_loss_param: MeanLossParameter
    mean_param: MeanParameter
    merge_param: MergeParameter
    mergecrop_param: MergeCropParameter
    mil_data_param: MILDataParameter
    mil_param: MILParameter
    mish_param: MishParameter
    mlquant_param: MLQuantParameter
    mmd_param: MMDParameter
    mn_activation_param: MnActivationParameter
    mn_grad_compress_param: MnParamGradCompressParameter
    moe_param: MOEParameter
    mrelu_param: MReLUParameter
    mtcnn_data_param: MTCNNDataParameter
    mtlu_param: MtluParameter
    mtranspose_param: MTransposeParameter
    multi_stage_meanfield_param: MultiStageMeanfieldParameter
    multinode: MultinodeLayerParameter
    multobin_param: MulToBinParameter
    namcwindow_data_param: NAMCWindowDataParameter
    nca_param: NCAParameter
    net_id: int
    net_quantizer: QuantizerParameter
    nll_loss_param: NLLLossParameter
    noise_data_param: NoiseDataParameter
    noise_param: NoiseParameter
    normalization_param: NormalizationParameter
    normalize_param: NormalizeParameter
    op_transform_param: OPTransformationParameter
    ordinal_regression_loss_param: OrdinalRegressionParameter
    output_decay_param: OutputDecayParameter
    pack_channel_param: PackChannelParameter
    pack_data_param: PackDataParameter
    pairwise_param: PairwiseParameter
    parse_evaluate_param: ParseEvaluateParameter
    patch_param: PatchParameter
    point_focus_param: PointFocusParameter
    point_pooling_param: PointPoolingParameter
    pooling3d_param: Pooling3DParameter
    pooling_nd_param: PoolingNDParameter
    predict_box_param: PredictBoxParameter
    priorbox_params: _containers.RepeatedCompositeFieldContainer[PriorBoxParameter]
    proposal_param: ProposalParameter
    proposal_target_param: ProposalTargetParameter
    psroi_pooling_param: PSROIPoolingParameter
    psroi_region_pooling_param: PSROIRegionPoolingParameter
    quantization_param: QuantizationParameter
    range_loss_param: RangeLossParameter
    rank_hard_loss_param: RankHardLossParameter
    reader_param: ReaderParameter
    red_accuracy_param: RedAccuracyParameter
    red_softmax_loss_param: RedSoftmaxWithLossParameter
    region_loss_param: RegionLossParameter
    region_param: RegionParameter
    region_pooling_param: RegionPoolingParameter
    relu6_param: ReLU6Parameter
    renet_lstm_param: ReNetLSTMParameter
    reorg_param: ReorgParameter
    resample_param: ResampleParameter
    reshape_every_iter: bool
    reshape_label_param: ReshapeLabelParameter
    resize1_param: Resize1_Parameter
    resize_convert_param: ResizeConvertParameter
    resize_crop_param: ResizecropParameter
    resize_param: ResizeParameter
    reverse_param: ReverseParameter
    roi_align_param: ROIAlignParameter
    roi_pooling_param: ROIPoolingParameter
    roi_warping_param: ROIWarpingParameter
    round_param: RoundParameter
    rpn_param: RPNParameter
    rrelu_param: RReLUParameter
    sample_param: SampleParameter
    scale_route_param: ScaleRouteParameter
    seg_accuracy_param: SegAccuracyParameter
    seg_data_param: SegDataParameter
    segmentation_evaluate_param: SegmentationEvaluateParameter
    select_seg_binary_param: SelectSegBinaryParameter
    selu_dropout_param: SELUDropoutParameter
    seq2out_param: Seq2outParameter
    sequence_data_param: SequenceDataParameter
    showtop: str
    shuffle_channel_param: ShuffleChannelParameter
    smooth_l1_loss_param: SmoothL1LossParameter
    smoothl1_param: SmoothL1Parameter
    soft_contrastive_loss_param: SoftContrastiveParameter
    soft_truncation_param: SoftTruncationParameter
    source_class: str
    sparse_histogram_extractor_param: SparseHistogramExtractorParameter
    sparse_hypercolumn_extractor_param: SparseHypercolumnExtractorParameter
    sparsify_param: SparsifyParameter
    sparsity: float
    spatial_dropout_param: SpatialDropoutParameter
    split_num: int
    split_param: SplitParameter
    st_loss_param: STLossParameter
    st_param: SpatialTransformerParameter
    strict_dim: bool
    structure_measure_param: StructureMeasureParameter
    sub_region_param: SubRegionParameter
    symmetric_rectify_param: SymmetricRectifyParameter
    tiling_param: TilingParameter
    tokenized_data_param: TokenizedDataParameter
    top_data_type: DataType
    top_mlu_dtype: BaseDataType
    top_quantizer: _containers.RepeatedCompositeFieldContainer[QuantizerParameter]
    top_shared_index: _containers.RepeatedScalarFieldContainer[int]
    transformer_block_param: TransformerBlockParameter
    transpose_param: TransposeParameter
    triplet_loss_param: TripletLossParameter
    trt_param: TRTParameter
    truncation_param: TruncationParameter
    unique_label_param: UniqueLabelParameter
    unpooling_param: UnpoolingParameter
    upsample_param: UpsampleParameter
    video_pooling_param: VideoPoolingParameter
    visualise: bool
    visualise_channel: int
    weight_euclidean_loss_param: WeightEuclideanLossParameter
    weighted_fmeasure_loss_param: WeightedFmeasureLossParameter
    weighted_softmax_param: WeightedSoftmaxWithLossParameter
    window_cls_data_param: WindowClsDataParameter
    writer_param: WriterParameter
    wsplit_param: WSplitParameter
    yolo_detection_output_param: YoloDetectionOutputParameter
    yolo_eval_detection_param: YoloEvalDetectionParameter
    yolo_seg_param: YoloSegParameter
    yolov3_detection_output_param: Yolov3DetectionOutputParameter
    yolov3_param: Yolov3Parameter
    yuvtonormalizedgray_param: YuvToNormalizedGrayParameter
    yuvtorgb_param: YuvToRgbParameter
    def __init__(self, name: _Optional[str] = ..., type: _Optional[str] = ..., bottom: _Optional[_Iterable[str]] = ..., top: _Optional[_Iterable[str]] = ..., phase: _Optional[_Union[Phase, str]] = ..., loss_weight: _Optional[_Iterable[float]] = ..., param: _Optional[_Iterable[_Union[ParamSpec, _Mapping[str, _Any]]]] = ..., blobs: _Optional[_Iterable[_Union[BlobProto, _Mapping[str, _Any]]]] = ..., propagate_down: _Optional[_Iterable[bool]] = ..., include: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., exclude: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., transform_param: _Optional[_Union[TransformationParameter, _Mapping[str, _Any]]] = ..., loss_param: _Optional[_Union[LossParameter, _Mapping[str, _Any]]] = ..., accuracy_param: _Optional[_Union[AccuracyParameter, _Mapping[str, _Any]]] = ..., argmax_param: _Optional[_Union[ArgMaxParameter, _Mapping[str, _Any]]] = ..., batch_norm_param: _Optional[_Union[BatchNormParameter, _Mapping[str, _Any]]] = ..., bias_param: _Optional[_Union[BiasParameter, _Mapping[str, _Any]]] = ..., clip_param: _Optional[_Union[ClipParameter, _Mapping[str, _Any]]] = ..., concat_param: _Optional[_Union[ConcatParameter, _Mapping[str, _Any]]] = ..., contrastive_loss_param: _Optional[_Union[ContrastiveLossParameter, _Mapping[str, _Any]]] = ..., convolution_param: _Optional[_Union[ConvolutionParameter, _Mapping[str, _Any]]] = ..., crop_param: _Optional[_Union[CropParameter, _Mapping[str, _Any]]] = ..., data_param: _Optional[_Union[DataParameter, _Mapping[str, _Any]]] = ..., dropout_param: _Optional[_Union[DropoutParameter, _Mapping[str, _Any]]] = ..., dummy_data_param: _Optional[_Union[DummyDataParameter, _Mapping[str, _Any]]] = ..., eltwise_param: _Optional[_Union[EltwiseParameter, _Mapping[str, _Any]]] = ..., elu_param: _Optional[_Union[ELUParameter, _Mapping[str, _Any]]] = ..., embed_param: _Optional[_Union[EmbedParameter, _Mapping[str, _Any]]] = ..., exp_param: _Optional[_Union[ExpParameter, _Mapping[str, _Any]]] = ..., flatten_param: _Optional[_Union[FlattenParameter, _Mapping[str, _Any]]] = ..., hdf5_data_param: _Optional[_Union[HDF5DataParameter, _Mapping[str, _Any]]] = ..., hdf5_output_param: _Optional[_Union[HDF5OutputParameter, _Mapping[str, _Any]]] = ..., hinge_loss_param: _Optional[_Union[HingeLossParameter, _Mapping[str, _Any]]] = ..., image_data_param: _Optional[_Union[ImageDataParameter, _Mapping[str, _Any]]] = ..., infogain_loss_param: _Optional[_Union[InfogainLossParameter, _Mapping[str, _Any]]] = ..., inner_product_param: _Optional[_Union[InnerProductParameter, _Mapping[str, _Any]]] = ..., input_param: _Optional[_Union[InputParameter, _Mapping[str, _Any]]] = ..., log_param: _Optional[_Union[LogParameter, _Mapping[str, _Any]]] = ..., lrn_param: _Optional[_Union[LRNParameter, _Mapping[str, _Any]]] = ..., memory_data_param: _Optional[_Union[MemoryDataParameter, _Mapping[str, _Any]]] = ..., mvn_param: _Optional[_Union[MVNParameter, _Mapping[str, _Any]]] = ..., parameter_param: _Optional[_Union[ParameterParameter, _Mapping[str, _Any]]] = ..., pooling_param: _Optional[_Union[PoolingParameter, _Mapping[str, _Any]]] = ..., power_param: _Optional[_Union[PowerParameter, _Mapping[str, _Any]]] = ..., prelu_param: _Optional[_Union[PReLUParameter, _Mapping[str, _Any]]] = ..., python_param: _Optional[_Union[PythonParameter, _Mapping[str, _Any]]] = ..., recurrent_param: _Optional[_Union[RecurrentParameter, _Mapping[str, _Any]]] = ..., reduction_param: _Optional[_Union[ReductionParameter, _Mapping[str, _Any]]] = ..., relu_param: _Optional[_Union[ReLUParameter, _Mapping[str, _Any]]] = ..., reshape_param: _Optional[_Union[ReshapeParameter, _Mapping[str, _Any]]] = ..., scale_param: _Optional[_Union[ScaleParameter, _Mapping[str, _Any]]] = ..., sigmoid_param: _Optional[_Union[SigmoidParameter, _Mapping[str, _Any]]] = ..., softmax_param: _Optional[_Union[SoftmaxParameter, _Mapping[str, _Any]]] = ..., spp_param: _Optional[_Union[SPPParameter, _Mapping[str, _Any]]] = ..., slice_param: _Optional[_Union[SliceParameter, _Mapping[str, _Any]]] = ..., swish_param: _Optional[_Union[SwishParameter, _Mapping[str, _Any]]] = ..., tanh_param: _Optional[_Union[TanHParameter, _Mapping[str, _Any]]] = ..., threshold_param: _Optional[_Union[ThresholdParameter, _Mapping[str, _Any]]] = ..., tile_param: _Optional[_Union[TileParameter, _Mapping[str, _Any]]] = ..., window_data_param: _Optional[_Union[WindowDataParameter, _Mapping[str, _Any]]] = ..., annotated_data_param: _Optional[_Union[AnnotatedDataParameter, _Mapping[str, _Any]]] = ..., multibox_loss_param: _Optional[_Union[MultiBoxLossParameter, _Mapping[str, _Any]]] = ..., permute_param: _Optional[_Union[PermuteParameter, _Mapping[str, _Any]]] = ..., prior_box_param: _Optional[_Union[PriorBoxParameter, _Mapping[str, _Any]]] = ..., detection_output_param: _Optional[_Union[DetectionOutputParameter, _Mapping[str, _Any]]] = ..., detection_evaluate_param: _Optional[_Union[DetectionEvaluateParameter, _Mapping[str, _Any]]] = ..., norm_param: _Optional[_Union[NormalizeParameter, _Mapping[str, _Any]]] = ..., video_data_param: _Optional[_Union[VideoDataParameter, _Mapping[str, _Any]]] = ..., DepthwiseConvolution_param: _Optional[_Union[DepthwiseConvolutionParameter, _Mapping[str, _Any]]] = ..., DepthwiseConvolution_parameter: _Optional[_Union[DepthwiseConvolutionParameter, _Mapping[str, _Any]]] = ..., accum_param: _Optional[_Union[AccumParameter, _Mapping[str, _Any]]] = ..., adacos_add_m_scale_param: _Optional[_Union[AdaCosAddMScaleParameter, _Mapping[str, _Any]]] = ..., adaptive_bias_channel_param: _Optional[_Union[AdaptiveBiasChannelParameter, _Mapping[str, _Any]]] = ..., additive_margin_inner_product_param: _Optional[_Union[AdditiveMarginInnerProductParameter, _Mapping[str, _Any]]] = ..., addpad_param: _Optional[_Union[AddPadParameter, _Mapping[str, _Any]]] = ..., affinity_param: _Optional[_Union[AffinityParameter, _Mapping[str, _Any]]] = ..., apl_param: _Optional[_Union[APLParameter, _Mapping[str, _Any]]] = ..., asdn_data_param: _Optional[_Union[AsdnDataParameter, _Mapping[str, _Any]]] = ..., att_pooling_param: _Optional[_Union[AttPoolingParameter, _Mapping[str, _Any]]] = ..., au_mask_based_land_param: _Optional[_Union[AUMaskBasedLandParameter, _Mapping[str, _Any]]] = ..., augmentation_param: _Optional[_Union[AugmentationParameter, _Mapping[str, _Any]]] = ..., autotune: _Optional[_Union[Autotune, str]] = ..., axpy_param: _Optional[_Union[AxpyParameter, _Mapping[str, _Any]]] = ..., backward_math: _Optional[_Union[Type, str]] = ..., backward_type: _Optional[_Union[Type, str]] = ..., batch_contrastive_loss_param: _Optional[_Union[BatchContrastiveParameter, _Mapping[str, _Any]]] = ..., batch_norm_plus_param: _Optional[_Union[BatchNormPlusParameter, _Mapping[str, _Any]]] = ..., batch_pool_param: _Optional[_Union[BatchPoolParameter, _Mapping[str, _Any]]] = ..., batch_reduction_param: _Optional[_Union[BatchReductionParameter, _Mapping[str, _Any]]] = ..., bbox_reg_param: _Optional[_Union[BBoxRegParameter, _Mapping[str, _Any]]] = ..., bias_channel_param: _Optional[_Union[BiasChannelParameter, _Mapping[str, _Any]]] = ..., bin_label_data_param: _Optional[_Union[BinLabelDataParameter, _Mapping[str, _Any]]] = ..., binary_accuracy_param: _Optional[_Union[BinaryAccuracyParameter, _Mapping[str, _Any]]] = ..., black_augmentation_param: _Optional[_Union[BlackAugmentationParameter, _Mapping[str, _Any]]] = ..., blobs_dtype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., blobs_quantizer: _Optional[_Iterable[_Union[QuantizerParameter, _Mapping[str, _Any]]]] = ..., bn_param: _Optional[_Union[BNParameter, _Mapping[str, _Any]]] = ..., bnhk_param: _Optional[_Union[BNHKParameter, _Mapping[str, _Any]]] = ..., bottom_data_type: _Optional[_Union[DataType, str]] = ..., bottom_mlu_dtype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., bottom_quantizer: _Optional[_Iterable[_Union[QuantizerParameter, _Mapping[str, _Any]]]] = ..., bottom_shared_index: _Optional[_Iterable[int]] = ..., box_annotator_ohem_param: _Optional[_Union[BoxAnnotatorOHEMParameter, _Mapping[str, _Any]]] = ..., box_group_output_param: _Optional[_Union[BoxGroupOutputParameter, _Mapping[str, _Any]]] = ..., box_output_param: _Optional[_Union[BoxOutputParameter, _Mapping[str, _Any]]] = ..., center_loss_param: _Optional[_Union[CenterLossParameter, _Mapping[str, _Any]]] = ..., center_projection_param: _Optional[_Union[CenterProjectionParameter, _Mapping[str, _Any]]] = ..., ceuclidean_loss_param: _Optional[_Union[CEuclideanLossParameter, _Mapping[str, _Any]]] = ..., channel_scale_param: _Optional[_Union[ChannelScaleParameter, _Mapping[str, _Any]]] = ..., cls_ohem_param: _Optional[_Union[ClsOHEMParameter, _Mapping[str, _Any]]] = ..., coeff_schedule_param: _Optional[_Union[CoeffScheduleParameter, _Mapping[str, _Any]]] = ..., color_conv_param: _Optional[_Union[ColorConvParameter, _Mapping[str, _Any]]] = ..., combination_param: _Optional[_Union[CombinationParameter, _Mapping[str, _Any]]] = ..., compute_data_type: _Optional[_Union[DataType, str]] = ..., conadd_param: _Optional[_Union[ConaddParameter, _Mapping[str, _Any]]] = ..., confidence_penalty_loss_param: _Optional[_Union[ConfidencePenaltyLossParameter, _Mapping[str, _Any]]] = ..., const_scale_param: _Optional[_Union[ConstScaleParameter, _Mapping[str, _Any]]] = ..., continuation_indicator_param: _Optional[_Union[ContinuationIndicatorParameter, _Mapping[str, _Any]]] = ..., convolution3d_param: _Optional[_Union[Convolution3DParameter, _Mapping[str, _Any]]] = ..., convupsample_param: _Optional[_Union[ConvupsampleParameter, _Mapping[str, _Any]]] = ..., correlation_param: _Optional[_Union[CorrelationParameter, _Mapping[str, _Any]]] = ..., cos_data_param: _Optional[_Union[CoSDataParameter, _Mapping[str, _Any]]] = ..., cosin_add_m_param: _Optional[_Union[CosinAddmParameter, _Mapping[str, _Any]]] = ..., cosin_mul_m_param: _Optional[_Union[CosinMulmParameter, _Mapping[str, _Any]]] = ..., coupled_cluster_loss_param: _Optional[_Union[CoupledClusterLossParameter, _Mapping[str, _Any]]] = ..., cpm_transform_param: _Optional[_Union[CPMTransformationParameter, _Mapping[str, _Any]]] = ..., crelu_param: _Optional[_Union[CReLUParameter, _Mapping[str, _Any]]] = ..., ctc_decoder_param: _Optional[_Union[CTCDecoderParameter, _Mapping[str, _Any]]] = ..., ctc_loss_param: _Optional[_Union[CTCLossParameter, _Mapping[str, _Any]]] = ..., ctc_param: _Optional[_Union[CTCParameter, _Mapping[str, _Any]]] = ..., cudnn_math_override: _Optional[int] = ..., data_align_param: _Optional[_Union[DataAlignParameter, _Mapping[str, _Any]]] = ..., data_sequence_param: _Optional[_Union[DataSequenceParameter, _Mapping[str, _Any]]] = ..., datatype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., dct_param: _Optional[_Union[DCTParameter, _Mapping[str, _Any]]] = ..., debug: _Optional[bool] = ..., debug_dtype: _Optional[bool] = ..., debug_param: _Optional[_Union[DebugParameter, _Mapping[str, _Any]]] = ..., decode_bbox_param: _Optional[_Union[DecodeBBoxParameter, _Mapping[str, _Any]]] = ..., decode_param: _Optional[_Union[DecodeParameter, _Mapping[str, _Any]]] = ..., deephi_reisze_param: _Optional[_Union[DeephiResizeParameter, _Mapping[str, _Any]]] = ..., deephi_resize_param: _Optional[_Union[DeephiResizeParameter, _Mapping[str, _Any]]] = ..., deformable_convolution_param: _Optional[_Union[DeformableConvolutionParameter, _Mapping[str, _Any]]] = ..., deformable_peroi_param: _Optional[_Union[DeformableRSROIParameter, _Mapping[str, _Any]]] = ..., delta_to_coordinate_param: _Optional[_Union[DeltaToCoordinateParameter, _Mapping[str, _Any]]] = ..., dense_crf_param: _Optional[_Union[DenseCRFParameter, _Mapping[str, _Any]]] = ..., dense_image_data_param: _Optional[_Union[DenseImageDataParameter, _Mapping[str, _Any]]] = ..., denseblock_param: _Optional[_Union[DenseBlockParameter, _Mapping[str, _Any]]] = ..., densebox_map_evaluation_param: _Optional[_Union[DenseboxMapEvaluationParameter, _Mapping[str, _Any]]] = ..., detection_accuracy_param: _Optional[_Union[DetectionAccuracyParameter, _Mapping[str, _Any]]] = ..., detection_data_param: _Optional[_Union[DetectionDataParameter, _Mapping[str, _Any]]] = ..., detection_group_accuracy_param: _Optional[_Union[DetectionGroupAccuracyParameter, _Mapping[str, _Any]]] = ..., detection_group_loss_param: _Optional[_Union[DetectionGroupLossParameter, _Mapping[str, _Any]]] = ..., detection_loss_param: _Optional[_Union[DetectionLossParameter, _Mapping[str, _Any]]] = ..., detection_out_param: _Optional[_Union[DetectionOutParameter, _Mapping[str, _Any]]] = ..., detection_pose_output_param: _Optional[_Union[DetectionPoseOutputParameter, _Mapping[str, _Any]]] = ..., detectnet_augmentation_param: _Optional[_Union[DetectNetAugmentationParameter, _Mapping[str, _Any]]] = ..., detectnet_groundtruth_param: _Optional[_Union[DetectNetGroundTruthParameter, _Mapping[str, _Any]]] = ..., device: _Optional[int] = ..., disable: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., display: _Optional[bool] = ..., division_param: _Optional[_Union[DivisionParameter, _Mapping[str, _Any]]] = ..., doc_data_param: _Optional[_Union[DocDataParameter, _Mapping[str, _Any]]] = ..., domain_transform_param: _Optional[_Union[DomainTransformParameter, _Mapping[str, _Any]]] = ..., down_sampling_param: _Optional[_Union[DownSamplingParameter, _Mapping[str, _Any]]] = ..., downsample_param: _Optional[_Union[DownsampleParameter, _Mapping[str, _Any]]] = ..., drive_data_param: _Optional[_Union[DriveDataParameter, _Mapping[str, _Any]]] = ..., dtow_param: _Optional[_Union[DtowParameter, _Mapping[str, _Any]]] = ..., duplicate_param: _Optional[_Union[DuplicateParameter, _Mapping[str, _Any]]] = ..., ele_opt_param: _Optional[_Union[EleOptParameter, _Mapping[str, _Any]]] = ..., eltwise_accuracy_param: _Optional[_Union[EltwiseAccuracyParameter, _Mapping[str, _Any]]] = ..., eltwise_affine_param: _Optional[_Union[EltwiseAffineParameter, _Mapping[str, _Any]]] = ..., enable: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., engine: _Optional[str] = ..., entropy_bottleneck_param: _Optional[_Union[EntropyBottleneckParameter, _Mapping[str, _Any]]] = ..., entropy_loss_param: _Optional[_Union[EntropyLossParameter, _Mapping[str, _Any]]] = ..., entropy_pack_param: _Optional[_Union[EntropyPackParameter, _Mapping[str, _Any]]] = ..., euclidean_loss_param: _Optional[_Union[EuclideanLossParameter, _Mapping[str, _Any]]] = ..., eval_data_param: _Optional[_Union[EvalDataParameter, _Mapping[str, _Any]]] = ..., eval_detection_param: _Optional[_Union[EvalDetectionParameter, _Mapping[str, _Any]]] = ..., exp_triplet_loss_param: _Optional[_Union[ExpTripletParameter, _Mapping[str, _Any]]] = ..., extended_image_data_param: _Optional[_Union[ExtendedImageDataParameter, _Mapping[str, _Any]]] = ..., external_output: _Optional[bool] = ..., fcn_data_param: _Optional[_Union[FCNDataParameter, _Mapping[str, _Any]]] = ..., feature_decay_loss_param: _Optional[_Union[FeatureDecayLossParameter, _Mapping[str, _Any]]] = ..., filter_param: _Optional[_Union[FilterParameter, _Mapping[str, _Any]]] = ..., fixed_param: _Optional[_Union[FixedParameter, _Mapping[str, _Any]]] = ..., flip_param: _Optional[_Union[FlipParameter, _Mapping[str, _Any]]] = ..., float2int_param: _Optional[_Union[Float2IntParameter, _Mapping[str, _Any]]] = ..., flow_warp_param: _Optional[_Union[FlowWarpParameter, _Mapping[str, _Any]]] = ..., focal_loss_param: _Optional[_Union[FocalLossParameter, _Mapping[str, _Any]]] = ..., forward_math: _Optional[_Union[Type, str]] = ..., forward_type: _Optional[_Union[Type, str]] = ..., frcnn_output_param: _Optional[_Union[FrcnnOutputParameter, _Mapping[str, _Any]]] = ..., ganloss_param: _Optional[_Union[GANLossParameter, _Mapping[str, _Any]]] = ..., gate_param: _Optional[_Union[GateParameter, _Mapping[str, _Any]]] = ..., gdn_param: _Optional[_Union[GDNParameter, _Mapping[str, _Any]]] = ..., general_contrastive_loss_param: _Optional[_Union[GeneralContrastiveParameter, _Mapping[str, _Any]]] = ..., general_triplet_loss_param: _Optional[_Union[GeneralTripletParameter, _Mapping[str, _Any]]] = ..., gradient_scaler_param: _Optional[_Union[GradientScalerParameter, _Mapping[str, _Any]]] = ..., gs_tiling_param: _Optional[_Union[GSTilingParameter, _Mapping[str, _Any]]] = ..., hard_mining_param: _Optional[_Union[HardMiningParameter, _Mapping[str, _Any]]] = ..., heatmap_data_param: _Optional[_Union[HeatmapDataParameter, _Mapping[str, _Any]]] = ..., hotspot_param: _Optional[_Union[HotspotParameter, _Mapping[str, _Any]]] = ..., im2seq_param: _Optional[_Union[Im2seqParameter, _Mapping[str, _Any]]] = ..., image_detect_param: _Optional[_Union[ImageDetectParameter, _Mapping[str, _Any]]] = ..., image_float_data_param: _Optional[_Union[ImageFloatDataParameter, _Mapping[str, _Any]]] = ..., image_gt_data_param: _Optional[_Union[ImageGtDataParameter, _Mapping[str, _Any]]] = ..., image_label_data_param: _Optional[_Union[ImageLabelDataParameter, _Mapping[str, _Any]]] = ..., image_transform_param: _Optional[_Union[ImageTransformationParameter, _Mapping[str, _Any]]] = ..., img_resize_param: _Optional[_Union[ImgResizeParameter, _Mapping[str, _Any]]] = ..., img_size_param: _Optional[_Union[ImgSizeParameter, _Mapping[str, _Any]]] = ..., imp_map_param: _Optional[_Union[ImpMapParameter, _Mapping[str, _Any]]] = ..., infimum_loss_param: _Optional[_Union[InfimumLossParamter, _Mapping[str, _Any]]] = ..., inner_distance_param: _Optional[_Union[InnerDistanceParameter, _Mapping[str, _Any]]] = ..., inner_param: _Optional[_Union[InnerParameter, _Mapping[str, _Any]]] = ..., inner_product_blob_param: _Optional[_Union[InnerProductBlobParameter, _Mapping[str, _Any]]] = ..., insanity_param: _Optional[_Union[InsanityParameter, _Mapping[str, _Any]]] = ..., interp_param: _Optional[_Union[InterpParameter, _Mapping[str, _Any]]] = ..., island_loss_param: _Optional[_Union[IslandLossParameter, _Mapping[str, _Any]]] = ..., kernel_loss_param: _Optional[_Union[KernelLossParameter, _Mapping[str, _Any]]] = ..., knn_param: _Optional[_Union[KnnParameter, _Mapping[str, _Any]]] = ..., l1_loss_param: _Optional[_Union[L1LossParameter, _Mapping[str, _Any]]] = ..., label_specific_add_param: _Optional[_Union[LabelSpecificAddParameter, _Mapping[str, _Any]]] = ..., label_specific_affine_param: _Optional[_Union[LabelSpecificAffineParameter, _Mapping[str, _Any]]] = ..., label_specific_hard_margin_param: _Optional[_Union[LabelSpecificHardMarginParameter, _Mapping[str, _Any]]] = ..., label_specific_margin_param: _Optional[_Union[LabelSpecificMarginParameter, _Mapping[str, _Any]]] = ..., label_specific_rescale_param: _Optional[_Union[LabelSpecificRescaleParameter, _Mapping[str, _Any]]] = ..., label_specific_statistics_param: _Optional[_Union[LabelSpecificStatisticsParameter, _Mapping[str, _Any]]] = ..., labelsequence_accuracy_param: _Optional[_Union[LabelsequenceAccuracyParameter, _Mapping[str, _Any]]] = ..., largemargin_inner_product_param: _Optional[_Union[LargeMarginInnerProductParameter, _Mapping[str, _Any]]] = ..., linear_quant_param: _Optional[_Union[LinearQuantParameter, _Mapping[str, _Any]]] = ..., local_param: _Optional[_Union[LocalParameter, _Mapping[str, _Any]]] = ..., lot_param: _Optional[_Union[LotParameter, _Mapping[str, _Any]]] = ..., lpq_loss_param: _Optional[_Union[LpqLossParameter, _Mapping[str, _Any]]] = ..., lstm_attention_param: _Optional[_Union[LSTMAttentionParameter, _Mapping[str, _Any]]] = ..., lstm_conv_param: _Optional[_Iterable[_Union[LSTMConvolutionParameter, _Mapping[str, _Any]]]] = ..., lstm_debug_param: _Optional[_Union[LSTMDebugParameter, _Mapping[str, _Any]]] = ..., lstm_param: _Optional[_Union[LSTMParameter, _Mapping[str, _Any]]] = ..., lstm_simple_param: _Optional[_Union[LSTMSimpleParameter, _Mapping[str, _Any]]] = ..., margin_inner_product_param: _Optional[_Union[MarginInnerProductParameter, _Mapping[str, _Any]]] = ..., mask_param: _Optional[_Union[TransformationParameter, _Mapping[str, _Any]]] = ..., mask_resize_param: _Optional[_Union[MaskResizeParameter, _Mapping[str, _Any]]] = ..., mat_read_param: _Optional[_Union[MatReadParameter, _Mapping[str, _Any]]] = ..., mat_write_param: _Optional[_Union[MatWriteParameter, _Mapping[str, _Any]]] = ..., max_bottom_count: _Optional[_Union[MaxBottomCountParameter, _Mapping[str, _Any]]] = ..., max_size_gpu: _Optional[int] = ..., mcwindow_data_param: _Optional[_Union[MCWindowDataParameter, _Mapping[str, _Any]]] = ..., mean_loss_param: _Optional[_Union[MeanLossParameter, _Mapping[str, _Any]]] = ..., mean_param: _Optional[_Union[MeanParameter, _Mapping[str, _Any]]] = ..., merge_param: _Optional[_Union[MergeParameter, _Mapping[str, _Any]]] = ..., mergecrop_param: _Optional[_Union[MergeCropParameter, _Mapping[str, _Any]]] = ..., mil_data_param: _Optional[_Union[MILDataParameter, _Mapping[str, _Any]]] = ..., mil_param: _Optional[_Union[MILParameter, _Mapping[str, _Any]]] = ..., mish_param: _Optional[_Union[MishParameter, _Mapping[str, _Any]]] = ..., mlquant_param: _Optional[_Union[MLQuantParameter, _Mapping[str, _Any]]] = ..., mmd_param: _Optional[_Union[MMDParameter, _Mapping[str, _Any]]] = ..., mn_activation_param: _Optional[_Union[MnActivationParameter, _Mapping[str, _Any]]] = ..., mn_grad_compress_param: _Optional[_Union[MnParamGradCompressParameter, _Mapping[str, _Any]]] = ..., moe_param: _Optional[_Union[MOEParameter, _Mapping[str, _Any]]] = ..., mrelu_param: _Optional[_Union[MReLUParameter, _Mapping[str, _Any]]] = ..., mtcnn_data_param: _Optional[_Union[MTCNNDataParameter, _Mapping[str, _Any]]] = ..., mtlu_param: _Optional[_Union[MtluParameter, _Mapping[str, _Any]]] = ..., mtranspose_param: _Optional[_Union[MTransposeParameter, _Mapping[str, _Any]]] = ..., multi_stage_meanfield_param: _Optional[_Union[MultiStageMeanfieldParameter, _Mapping[str, _Any]]] = ..., multinode: _Optional[_Union[MultinodeLayerParameter, _Mapping[str, _Any]]] = ..., multobin_param: _Optional[_Union[MulToBinParameter, _Mapping[str, _Any]]] = ..., namcwindow_data_param: _Optional[_Union[NAMCWindowDataParameter, _Mapping[str, _Any]]] = ..., nca_param: _Optional[_Union[NCAParameter, _Mapping[str, _Any]]] = ..., net_id: _Optional[int] = ..., net_quantizer: _Optional[_Union[QuantizerParameter, _Mapping[str, _Any]]] = ..., nll_loss_param: _Optional[_Union[NLLLossParameter, _Mapping[str, _Any]]] = ..., noise_data_param: _Optional[_Union[NoiseDataParameter, _Mapping[str, _Any]]] = ..., noise_param: _Optional[_Union[NoiseParameter, _Mapping[str, _Any]]] = ..., normalization_param: _Optional[_Union[NormalizationParameter, _Mapping[str, _Any]]] = ..., normalize_param: _Optional[_Union[NormalizeParameter, _Mapping[str, _Any]]] = ..., op_transform_param: _Optional[_Union[OPTransformationParameter, _Mapping[str, _Any]]] = ..., ordinal_regression_loss_param: _Optional[_Union[OrdinalRegressionParameter, _Mapping[str, _Any]]] = ..., output_decay_param: _Optional[_Union[OutputDecayParameter, _Mapping[str, _Any]]] = ..., pack_channel_param: _Optional[_Union[PackChannelParameter, _Mapping[str, _Any]]] = ..., pack_data_param: _Optional[_Union[PackDataParameter, _Mapping[str, _Any]]] = ..., pairwise_param: _Optional[_Union[PairwiseParameter, _Mapping[str, _Any]]] = ..., parse_evaluate_param: _Optional[_Union[ParseEvaluateParameter, _Mapping[str, _Any]]] = ..., patch_param: _Optional[_Union[PatchParameter, _Mapping[str, _Any]]] = ..., point_focus_param: _Optional[_Union[PointFocusParameter, _Mapping[str, _Any]]] = ..., point_pooling_param: _Optional[_Union[PointPoolingParameter, _Mapping[str, _Any]]] = ..., pooling3d_param: _Optional[_Union[Pooling3DParameter, _Mapping[str, _Any]]] = ..., pooling_nd_param: _Optional[_Union[PoolingNDParameter, _Mapping[str, _Any]]] = ..., predict_box_param: _Optional[_Union[PredictBoxParameter, _Mapping[str, _Any]]] = ..., priorbox_params: _Optional[_Iterable[_Union[PriorBoxParameter, _Mapping[str, _Any]]]] = ..., proposal_param: _Optional[_Union[ProposalParameter, _Mapping[str, _Any]]] = ..., proposal_target_param: _Optional[_Union[ProposalTargetParameter, _Mapping[str, _Any]]] = ..., psroi_pooling_param: _Optional[_Union[PSROIPoolingParameter, _Mapping[str, _Any]]] = ..., psroi_region_pooling_param: _Optional[_Union[PSROIRegionPoolingParameter, _Mapping[str, _Any]]] = ..., quantization_param: _Optional[_Union[QuantizationParameter, _Mapping[str, _Any]]] = ..., range_loss_param: _Optional[_Union[RangeLossParameter, _Mapping[str, _Any]]] = ..., rank_hard_loss_param: _Optional[_Union[RankHardLossParameter, _Mapping[str, _Any]]] = ..., reader_param: _Optional[_Union[ReaderParameter, _Mapping[str, _Any]]] = ..., red_accuracy_param: _Optional[_Union[RedAccuracyParameter, _Mapping[str, _Any]]] = ..., red_softmax_loss_param: _Optional[_Union[RedSoftmaxWithLossParameter, _Mapping[str, _Any]]] = ..., region_loss_param: _Optional[_Union[RegionLossParameter, _Mapping[str, _Any]]] = ..., region_param: _Optional[_Union[RegionParameter, _Mapping[str, _Any]]] = ..., region_pooling_param: _Optional[_Union[RegionPoolingParameter, _Mapping[str, _Any]]] = ..., relu6_param: _Optional[_Union[ReLU6Parameter, _Mapping[str, _Any]]] = ..., renet_lstm_param: _Optional[_Union[ReNetLSTMParameter, _Mapping[str, _Any]]] = ..., reorg_param: _Optional[_Union[ReorgParameter, _Mapping[str, _Any]]] = ..., resample_param: _Optional[_Union[ResampleParameter, _Mapping[str, _Any]]] = ..., reshape_every_iter: _Optional[bool] = ..., reshape_label_param: _Optional[_Union[ReshapeLabelParameter, _Mapping[str, _Any]]] = ..., resize1_param: _Optional[_Union[Resize1_Parameter, _Mapping[str, _Any]]] = ..., resize_convert_param: _Optional[_Union[ResizeConvertParameter, _Mapping[str, _Any]]] = ..., resize_crop_param: _Optional[_Union[ResizecropParameter, _Mapping[str, _Any]]] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ..., reverse_param: _Optional[_Union[ReverseParameter, _Mapping[str, _Any]]] = ..., roi_align_param: _Optional[_Union[ROIAlignParameter, _Mapping[str, _Any]]] = ..., roi_pooling_param: _Optional[_Union[ROIPoolingParameter, _Mapping[str, _Any]]] = ..., roi_warping_param: _Optional[_Union[ROIWarpingParameter, _Mapping[str, _Any]]] = ..., round_param: _Optional[_Union[RoundParameter, _Mapping[str, _Any]]] = ..., rpn_param: _Optional[_Union[RPNParameter, _Mapping[str, _Any]]] = ..., rrelu_param: _Optional[_Union[RReLUParameter, _Mapping[str, _Any]]] = ..., sample_param: _Optional[_Union[SampleParameter, _Mapping[str, _Any]]] = ..., scale_route_param: _Optional[_Union[ScaleRouteParameter, _Mapping[str, _Any]]] = ..., seg_accuracy_param: _Optional[_Union[SegAccuracyParameter, _Mapping[str, _Any]]] = ..., seg_data_param: _Optional[_Union[SegDataParameter, _Mapping[str, _Any]]] = ..., segmentation_evaluate_param: _Optional[_Union[SegmentationEvaluateParameter, _Mapping[str, _Any]]] = ..., select_seg_binary_param: _Optional[_Union[SelectSegBinaryParameter, _Mapping[str, _Any]]] = ..., selu_dropout_param: _Optional[_Union[SELUDropoutParameter, _Mapping[str, _Any]]] = ..., seq2out_param: _Optional[_Union[Seq2outParameter, _Mapping[str, _Any]]] = ..., sequence_data_param: _Optional[_Union[SequenceDataParameter, _Mapping[str, _Any]]] = ..., showtop: _Optional[str] = ..., shuffle_channel_param: _Optional[_Union[ShuffleChannelParameter, _Mapping[str, _Any]]] = ..., smooth_l1_loss_param: _Optional[_Union[SmoothL1LossParameter, _Mapping[str, _Any]]] = ..., smoothl1_param: _Optional[_Union[SmoothL1Parameter, _Mapping[str, _Any]]] = ..., soft_contrastive_loss_param: _Optional[_Union[SoftContrastiveParameter, _Mapping[str, _Any]]] = ..., soft_truncation_param: _Optional[_Union[SoftTruncationParameter, _Mapping[str, _Any]]] = ..., source_class: _Optional[str] = ..., sparse_histogram_extractor_param: _Optional[_Union[SparseHistogramExtractorParameter, _Mapping[str, _Any]]] = ..., sparse_hypercolumn_extractor_param: _Optional[_Union[SparseHypercolumnExtractorParameter, _Mapping[str, _Any]]] = ..., sparsify_param: _Optional[_Union[SparsifyParameter, _Mapping[str, _Any]]] = ..., sparsity: _Optional[float] = ..., spatial_dropout_param: _Optional[_Union[SpatialDropoutParameter, _Mapping[str, _Any]]] = ..., split_num: _Optional[int] = ..., split_param: _Optional[_Union[SplitParameter, _Mapping[str, _Any]]] = ..., st_loss_param: _Optional[_Union[STLossParameter, _Mapping[str, _Any]]] = ..., st_param: _Optional[_Union[SpatialTransformerParameter, _Mapping[str, _Any]]] = ..., strict_dim: _Optional[bool] = ..., structure_measure_param: _Optional[_Union[StructureMeasureParameter, _Mapping[str, _Any]]] = ..., sub_region_param: _Optional[_Union[SubRegionParameter, _Mapping[str, _Any]]] = ..., symmetric_rectify_param: _Optional[_Union[SymmetricRectifyParameter, _Mapping[str, _Any]]] = ..., tiling_param: _Optional[_Union[TilingParameter, _Mapping[str, _Any]]] = ..., tokenized_data_param: _Optional[_Union[TokenizedDataParameter, _Mapping[str, _Any]]] = ..., top_data_type: _Optional[_Union[DataType, str]] = ..., top_mlu_dtype: _Optional[_Union[BaseDataType, str]] = ..., top_quantizer: _Optional[_Iterable[_Union[QuantizerParameter, _Mapping[str, _Any]]]] = ..., top_shared_index: _Optional[_Iterable[int]] = ..., transformer_block_param: _Optional[_Union[TransformerBlockParameter, _Mapping[str, _Any]]] = ..., transpose_param: _Optional[_Union[TransposeParameter, _Mapping[str, _Any]]] = ..., triplet_loss_param: _Optional[_Union[TripletLossParameter, _Mapping[str, _Any]]] = ..., trt_param: _Optional[_Union[TRTParameter, _Mapping[str, _Any]]] = ..., truncation_param: _Optional[_Union[TruncationParameter, _Mapping[str, _Any]]] = ..., unique_label_param: _Optional[_Union[UniqueLabelParameter, _Mapping[str, _Any]]] = ..., unpooling_param: _Optional[_Union[UnpoolingParameter, _Mapping[str, _Any]]] = ..., upsample_param: _Optional[_Union[UpsampleParameter, _Mapping[str, _Any]]] = ..., video_pooling_param: _Optional[_Union[VideoPoolingParameter, _Mapping[str, _Any]]] = ..., visualise: _Optional[bool] = ..., visualise_channel: _Optional[int] = ..., weight_euclidean_loss_param: _Optional[_Union[WeightEuclideanLossParameter, _Mapping[str, _Any]]] = ..., weighted_fmeasure_loss_param: _Optional[_Union[WeightedFmeasureLossParameter, _Mapping[str, _Any]]] = ..., weighted_softmax_param: _Optional[_Union[WeightedSoftmaxWithLossParameter, _Mapping[str, _Any]]] = ..., window_cls_data_param: _Optional[_Union[WindowClsDataParameter, _Mapping[str, _Any]]] = ..., writer_param: _Optional[_Union[WriterParameter, _Mapping[str, _Any]]] = ..., wsplit_param: _Optional[_Union[WSplitParameter, _Mapping[str, _Any]]] = ..., yolo_detection_output_param: _Optional[_Union[YoloDetectionOutputParameter, _Mapping[str, _Any]]] = ..., yolo_eval_detection_param: _Optional[_Union[YoloEvalDetectionParameter, _Mapping[str, _Any]]] = ..., yolo_seg_param: _Optional[_Union[YoloSegParameter, _Mapping[str, _Any]]] = ..., yolov3_detection_output_param: _Optional[_Union[Yolov3DetectionOutputParameter, _Mapping[str, _Any]]] = ..., yolov3_param: _Optional[_Union[Yolov3Parameter, _Mapping[str, _Any]]] = ..., yuvtonormalizedgray_param: _Optional[_Union[YuvToNormalizedGrayParameter, _Mapping[str, _Any]]] = ..., yuvtorgb_param: _Optional[_Union[YuvToRgbParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class SolverParameter(_message.Message):
    """How to train: which nets, how long, how fast, what to keep.

    net: Nets. Exactly one of the ways to give the training net. file with the net for training and testing; the state's phase picks its layers
    net_param: the same, written out here
    train_net: file with the training net alone
    test_net (list): files with test nets, besides net
    train_net_param: the same, written out here
    test_net_param (list): the same, written out here
    train_state: state of the training net; its phase is TRAIN
    test_state (list): state of each test net; phase TEST
    test_iter (list): Tests. per test net: batches in one test
    test_interval (default 0): iterations between tests; 0 never tests
    test_compute_loss (default false): report the whole loss of test nets as well
    test_initialization (default true): test before the first iteration too
    base_lr: Learning rate. rate at the beginning
    display: iterations between lines about loss and rate; 0 is silent
    average_loss (default 1): iterations over which the displayed loss is averaged
    max_iter: Iterations. iterations of the whole training
    iter_size (default 1): batches whose gradients are averaged in one iteration
    lr_policy: how it changes: fixed, step, exp, inv, multistep, poly or sigmoid
    gamma: step, multistep, exp, inv, sigmoid: factor or slope
    power: inv and poly: exponent
    momentum: share of the previous update that is kept; Adam: beta1; AdaDelta: decay of both averages
    weight_decay: factor of the regularisation term
    regularization_type (default L2): L2 or L1
    stepsize: step and sigmoid: iterations of a step, or of the middle
    stepvalue (list): multistep: iterations at which the rate is multiplied by gamma
    clip_gradients (default -1): scale gradients down to this joint L2 norm; -1 leaves them
    snapshot (default 0): Snapshots. iterations between snapshots; 0 writes none until the end
    snapshot_prefix: path and beginning of their names; default: that of the solver's file
    snapshot_diff (default false): store gradients too
    snapshot_format (default BINARYPROTO): format of the files
    solver_mode (default GPU): Machine. where to compute; caffelite computes on the CPU whatever it says
    device_id (default 0): which GPU
    random_seed (default -1): seed of all random numbers; -1 takes one from the system
    type (default SGD): Update rule. SGD, Nesterov, AdaGrad, RMSProp, AdaDelta or Adam
    delta (default 1e-08): AdaGrad, RMSProp, AdaDelta, Adam: keeps the division finite
    momentum2 (default 0.999): Adam: beta2
    rms_decay (default 0.99): RMSProp: decay of the mean of squares
    debug_info (default false): log the mean magnitude of blobs, gradients and updates
    snapshot_after_train (default true): write one after the last iteration
    solver_type (default SGD): Old. old form of type
    layer_wise_reduce (default true): exchange gradients of several GPUs while backward still runs
    weights (list): .caffemodel files to begin from
    device_id_list (list): device_id: [a, b, ...] in forks that take a list there
    Of forks: accuracy_average_window, adamw_decay, ap_version, apply_fixbit, apply_fixbit_test_on_init,
    batchsize, breakpoint, clamp_weights_lower, clamp_weights_upper, classiou_class_num, clip_weights,
    data_type, device, disabled_update, display_debug, display_sparsity, enable_clip_gradient_status,
    engine, eval_type, fixwidth, force_decay, force_decay_type, force_direction, force_iter, force_type,
    gpu_memory_info, group_id, ignore_shape_mismatch, larc, larc_eta, larc_policy, larc_turbo,
    load_solver_state, local_gw_ratio, local_lr_auto, log_avg_gradient_norm, max_momentum,
    max_nonfinite_test_loss, max_periods_without_improvement, max_steps_without_improvement,
    max_weight_decay, min_iters_per_period, min_lr, momentum_policy, momentum_power, monitor_test,
    monitor_test_id, output_average_results, per_parameter_reduce, plateau_winsize, process,
    rampup_interval, rampup_lr, richness, show_per_class_result, snapshot_history_length,
    snapshot_include_state, snapshot_include_weights, snapshot_log, solver_data_type, sparse_mode,
    sparsity_itr_increment_bfr_applying, sparsity_start_factor, sparsity_start_iter,
    sparsity_step_factor, sparsity_step_iter, sparsity_target, sparsity_threshold_maxratio,
    sparsity_threshold_value_max, stageiter, stagelr, store_blobs_in_old_format,
    test_and_snapshot_last_epochs, test_before_snapshot, test_offset, warmup_iter, warmup_start_lr,
    weight_decay_policy, weight_decay_power
    """
    __slots__ = ("net", "net_param", "train_net", "test_net", "train_net_param", "test_net_param", "train_state", "test_state", "test_iter", "test_interval", "test_compute_loss", "test_initialization", "base_lr", "display", "average_loss", "max_iter", "iter_size", "lr_policy", "gamma", "power", "momentum", "weight_decay", "regularization_type", "stepsize", "stepvalue", "clip_gradients", "snapshot", "snapshot_prefix", "snapshot_diff", "snapshot_format", "solver_mode", "device_id", "random_seed", "type", "delta", "momentum2", "rms_decay", "debug_info", "snapshot_after_train", "solver_type", "layer_wise_reduce", "weights", "accuracy_average_window", "adamw_decay", "ap_version", "apply_fixbit", "apply_fixbit_test_on_init", "batchsize", "breakpoint", "clamp_weights_lower", "clamp_weights_upper", "classiou_class_num", "clip_weights", "data_type", "device", "device_id_list", "disabled_update", "display_debug", "display_sparsity", "enable_clip_gradient_status", "engine", "eval_type", "fixwidth", "force_decay", "force_decay_type", "force_direction", "force_iter", "force_type", "gpu_memory_info", "group_id", "ignore_shape_mismatch", "larc", "larc_eta", "larc_policy", "larc_turbo", "load_solver_state", "local_gw_ratio", "local_lr_auto", "log_avg_gradient_norm", "max_momentum", "max_nonfinite_test_loss", "max_periods_without_improvement", "max_steps_without_improvement", "max_weight_decay", "min_iters_per_period", "min_lr", "momentum_policy", "momentum_power", "monitor_test", "monitor_test_id", "output_average_results", "per_parameter_reduce", "plateau_winsize", "process", "rampup_interval", "rampup_lr", "richness", "show_per_class_result", "snapshot_history_length", "snapshot_include_state", "snapshot_include_weights", "snapshot_log", "solver_data_type", "sparse_mode", "sparsity_itr_increment_bfr_applying", "sparsity_start_factor", "sparsity_start_iter", "sparsity_step_factor", "sparsity_step_iter", "sparsity_target", "sparsity_threshold_maxratio", "sparsity_threshold_value_max", "stageiter", "stagelr", "store_blobs_in_old_format", "test_and_snapshot_last_epochs", "test_before_snapshot", "test_offset", "warmup_iter", "warmup_start_lr", "weight_decay_policy", "weight_decay_power")
    class SnapshotFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of SnapshotFormat.

        HDF5 = 0: .caffemodel.h5 and .solverstate.h5
        BINARYPROTO = 1: .caffemodel and .solverstate
        """
        __slots__ = ()
        HDF5: _ClassVar[SolverParameter.SnapshotFormat]
        BINARYPROTO: _ClassVar[SolverParameter.SnapshotFormat]
    HDF5: SolverParameter.SnapshotFormat
    BINARYPROTO: SolverParameter.SnapshotFormat
    class SolverMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of SolverMode.

        CPU = 0: the processor
        GPU = 1: an accelerator
        Of forks: MLU
        """
        __slots__ = ()
        CPU: _ClassVar[SolverParameter.SolverMode]
        GPU: _ClassVar[SolverParameter.SolverMode]
        MLU: _ClassVar[SolverParameter.SolverMode]
    CPU: SolverParameter.SolverMode
    GPU: SolverParameter.SolverMode
    MLU: SolverParameter.SolverMode
    class SolverType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Old numbers of type.

        SGD = 0
        NESTEROV = 1
        ADAGRAD = 2
        RMSPROP = 3
        ADADELTA = 4
        ADAM = 5
        Of forks: SAG
        """
        __slots__ = ()
        SGD: _ClassVar[SolverParameter.SolverType]
        NESTEROV: _ClassVar[SolverParameter.SolverType]
        ADAGRAD: _ClassVar[SolverParameter.SolverType]
        RMSPROP: _ClassVar[SolverParameter.SolverType]
        ADADELTA: _ClassVar[SolverParameter.SolverType]
        ADAM: _ClassVar[SolverParameter.SolverType]
        SAG: _ClassVar[SolverParameter.SolverType]
    SGD: SolverParameter.SolverType
    NESTEROV: SolverParameter.SolverType
    ADAGRAD: SolverParameter.SolverType
    RMSPROP: SolverParameter.SolverType
    ADADELTA: SolverParameter.SolverType
    ADAM: SolverParameter.SolverType
    SAG: SolverParameter.SolverType
    NET_FIELD_NUMBER: _ClassVar[int]
    NET_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRAIN_NET_FIELD_NUMBER: _ClassVar[int]
    TEST_NET_FIELD_NUMBER: _ClassVar[int]
    TRAIN_NET_PARAM_FIELD_NUMBER: _ClassVar[int]
    TEST_NET_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRAIN_STATE_FIELD_NUMBER: _ClassVar[int]
    TEST_STATE_FIELD_NUMBER: _ClassVar[int]
    TEST_ITER_FIELD_NUMBER: _ClassVar[int]
    TEST_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    TEST_COMPUTE_LOSS_FIELD_NUMBER: _ClassVar[int]
    TEST_INITIALIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_LR_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    AVERAGE_LOSS_FIELD_NUMBER: _ClassVar[int]
    MAX_ITER_FIELD_NUMBER: _ClassVar[int]
    ITER_SIZE_FIELD_NUMBER: _ClassVar[int]
    LR_POLICY_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    POWER_FIELD_NUMBER: _ClassVar[int]
    MOMENTUM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DECAY_FIELD_NUMBER: _ClassVar[int]
    REGULARIZATION_TYPE_FIELD_NUMBER: _ClassVar[int]
    STEPSIZE_FIELD_NUMBER: _ClassVar[int]
    STEPVALUE_FIELD_NUMBER: _ClassVar[int]
    CLIP_GRADIENTS_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_PREFIX_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_DIFF_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    SOLVER_MODE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    RANDOM_SEED_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DELTA_FIELD_NUMBER: _ClassVar[int]
    MOMENTUM2_FIELD_NUMBER: _ClassVar[int]
    RMS_DECAY_FIELD_NUMBER: _ClassVar[int]
    DEBUG_INFO_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_AFTER_TRAIN_FIELD_NUMBER: _ClassVar[int]
    SOLVER_TYPE_FIELD_NUMBER: _ClassVar[int]
    LAYER_WISE_REDUCE_FIELD_NUMBER: _ClassVar[int]
    WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    ACCURACY_AVERAGE_WINDOW_FIELD_NUMBER: _ClassVar[int]
    ADAMW_DECAY_FIELD_NUMBER: _ClassVar[int]
    AP_VERSION_FIELD_NUMBER: _ClassVar[int]
    APPLY_FIXBIT_FIELD_NUMBER: _ClassVar[int]
    APPLY_FIXBIT_TEST_ON_INIT_FIELD_NUMBER: _ClassVar[int]
    BATCHSIZE_FIELD_NUMBER: _ClassVar[int]
    BREAKPOINT_FIELD_NUMBER: _ClassVar[int]
    CLAMP_WEIGHTS_LOWER_FIELD_NUMBER: _ClassVar[int]
    CLAMP_WEIGHTS_UPPER_FIELD_NUMBER: _ClassVar[int]
    CLASSIOU_CLASS_NUM_FIELD_NUMBER: _ClassVar[int]
    CLIP_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_LIST_FIELD_NUMBER: _ClassVar[int]
    DISABLED_UPDATE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_DEBUG_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_SPARSITY_FIELD_NUMBER: _ClassVar[int]
    ENABLE_CLIP_GRADIENT_STATUS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    EVAL_TYPE_FIELD_NUMBER: _ClassVar[int]
    FIXWIDTH_FIELD_NUMBER: _ClassVar[int]
    FORCE_DECAY_FIELD_NUMBER: _ClassVar[int]
    FORCE_DECAY_TYPE_FIELD_NUMBER: _ClassVar[int]
    FORCE_DIRECTION_FIELD_NUMBER: _ClassVar[int]
    FORCE_ITER_FIELD_NUMBER: _ClassVar[int]
    FORCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    GPU_MEMORY_INFO_FIELD_NUMBER: _ClassVar[int]
    GROUP_ID_FIELD_NUMBER: _ClassVar[int]
    IGNORE_SHAPE_MISMATCH_FIELD_NUMBER: _ClassVar[int]
    LARC_FIELD_NUMBER: _ClassVar[int]
    LARC_ETA_FIELD_NUMBER: _ClassVar[int]
    LARC_POLICY_FIELD_NUMBER: _ClassVar[int]
    LARC_TURBO_FIELD_NUMBER: _ClassVar[int]
    LOAD_SOLVER_STATE_FIELD_NUMBER: _ClassVar[int]
    LOCAL_GW_RATIO_FIELD_NUMBER: _ClassVar[int]
    LOCAL_LR_AUTO_FIELD_NUMBER: _ClassVar[int]
    LOG_AVG_GRADIENT_NORM_FIELD_NUMBER: _ClassVar[int]
    MAX_MOMENTUM_FIELD_NUMBER: _ClassVar[int]
    MAX_NONFINITE_TEST_LOSS_FIELD_NUMBER: _ClassVar[int]
    MAX_PERIODS_WITHOUT_IMPROVEMENT_FIELD_NUMBER: _ClassVar[int]
    MAX_STEPS_WITHOUT_IMPROVEMENT_FIELD_NUMBER: _ClassVar[int]
    MAX_WEIGHT_DECAY_FIELD_NUMBER: _ClassVar[int]
    MIN_ITERS_PER_PERIOD_FIELD_NUMBER: _ClassVar[int]
    MIN_LR_FIELD_NUMBER: _ClassVar[int]
    MOMENTUM_POLICY_FIELD_NUMBER: _ClassVar[int]
    MOMENTUM_POWER_FIELD_NUMBER: _ClassVar[int]
    MONITOR_TEST_FIELD_NUMBER: _ClassVar[int]
    MONITOR_TEST_ID_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_AVERAGE_RESULTS_FIELD_NUMBER: _ClassVar[int]
    PER_PARAMETER_REDUCE_FIELD_NUMBER: _ClassVar[int]
    PLATEAU_WINSIZE_FIELD_NUMBER: _ClassVar[int]
    PROCESS_FIELD_NUMBER: _ClassVar[int]
    RAMPUP_INTERVAL_FIELD_NUMBER: _ClassVar[int]
    RAMPUP_LR_FIELD_NUMBER: _ClassVar[int]
    RICHNESS_FIELD_NUMBER: _ClassVar[int]
    SHOW_PER_CLASS_RESULT_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_HISTORY_LENGTH_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_INCLUDE_STATE_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_INCLUDE_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_LOG_FIELD_NUMBER: _ClassVar[int]
    SOLVER_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    SPARSE_MODE_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_ITR_INCREMENT_BFR_APPLYING_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_START_FACTOR_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_START_ITER_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_STEP_FACTOR_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_STEP_ITER_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_TARGET_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_THRESHOLD_MAXRATIO_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_THRESHOLD_VALUE_MAX_FIELD_NUMBER: _ClassVar[int]
    STAGEITER_FIELD_NUMBER: _ClassVar[int]
    STAGELR_FIELD_NUMBER: _ClassVar[int]
    STORE_BLOBS_IN_OLD_FORMAT_FIELD_NUMBER: _ClassVar[int]
    TEST_AND_SNAPSHOT_LAST_EPOCHS_FIELD_NUMBER: _ClassVar[int]
    TEST_BEFORE_SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    TEST_OFFSET_FIELD_NUMBER: _ClassVar[int]
    WARMUP_ITER_FIELD_NUMBER: _ClassVar[int]
    WARMUP_START_LR_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DECAY_POLICY_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DECAY_POWER_FIELD_NUMBER: _ClassVar[int]
    net: str
    net_param: NetParameter
    train_net: str
    test_net: _containers.RepeatedScalarFieldContainer[str]
    train_net_param: NetParameter
    test_net_param: _containers.RepeatedCompositeFieldContainer[NetParameter]
    train_state: NetState
    test_state: _containers.RepeatedCompositeFieldContainer[NetState]
    test_iter: _containers.RepeatedScalarFieldContainer[int]
    test_interval: int
    test_compute_loss: bool
    test_initialization: bool
    base_lr: float
    display: int
    average_loss: int
    max_iter: int
    iter_size: int
    lr_policy: str
    gamma: float
    power: float
    momentum: float
    weight_decay: float
    regularization_type: str
    stepsize: int
    stepvalue: _containers.RepeatedScalarFieldContainer[int]
    clip_gradients: float
    snapshot: int
    snapshot_prefix: str
    snapshot_diff: bool
    snapshot_format: SolverParameter.SnapshotFormat
    solver_mode: SolverParameter.SolverMode
    device_id: int
    random_seed: int
    type: str
    delta: float
    momentum2: float
    rms_decay: float
    debug_info: bool
    snapshot_after_train: bool
    solver_type: SolverParameter.SolverType
    layer_wise_reduce: bool
    weights: _containers.RepeatedScalarFieldContainer[str]
    accuracy_average_window: int
    adamw_decay: float
    ap_version: str
    apply_fixbit: bool
    apply_fixbit_test_on_init: bool
    batchsize: int
    breakpoint: _containers.RepeatedScalarFieldContainer[int]
    clamp_weights_lower: float
    clamp_weights_upper: float
    classiou_class_num: int
    clip_weights: float
    data_type: DataType
    device: int
    device_id_list: _containers.RepeatedScalarFieldContainer[int]
    disabled_update: bool
    display_debug: int
    display_sparsity: int
    enable_clip_gradient_status: bool
    engine: str
    eval_type: str
    fixwidth: int
    force_decay: float
    force_decay_type: str
    force_direction: str
    force_iter: int
    force_type: str
    gpu_memory_info: bool
    group_id: _containers.RepeatedScalarFieldContainer[int]
    ignore_shape_mismatch: bool
    larc: bool
    larc_eta: float
    larc_policy: str
    larc_turbo: bool
    load_solver_state: bool
    local_gw_ratio: float
    local_lr_auto: bool
    log_avg_gradient_norm: bool
    max_momentum: float
    max_nonfinite_test_loss: int
    max_periods_without_improvement: int
    max_steps_without_improvement: int
    max_weight_decay: float
    min_iters_per_period: _containers.RepeatedScalarFieldContainer[int]
    min_lr: float
    momentum_policy: str
    momentum_power: float
    monitor_test: bool
    monitor_test_id: int
    output_average_results: bool
    per_parameter_reduce: bool
    plateau_winsize: _containers.RepeatedScalarFieldContainer[int]
    process: _containers.RepeatedCompositeFieldContainer[Process]
    rampup_interval: int
    rampup_lr: float
    richness: int
    show_per_class_result: bool
    snapshot_history_length: int
    snapshot_include_state: bool
    snapshot_include_weights: bool
    snapshot_log: bool
    solver_data_type: Type
    sparse_mode: SparseMode
    sparsity_itr_increment_bfr_applying: bool
    sparsity_start_factor: float
    sparsity_start_iter: int
    sparsity_step_factor: float
    sparsity_step_iter: int
    sparsity_target: float
    sparsity_threshold_maxratio: float
    sparsity_threshold_value_max: float
    stageiter: _containers.RepeatedScalarFieldContainer[int]
    stagelr: _containers.RepeatedScalarFieldContainer[float]
    store_blobs_in_old_format: bool
    test_and_snapshot_last_epochs: int
    test_before_snapshot: bool
    test_offset: int
    warmup_iter: int
    warmup_start_lr: float
    weight_decay_policy: str
    weight_decay_power: float
    def __init__(self, net: _Optional[str] = ..., net_param: _Optional[_Union[NetParameter, _Mapping[str, _Any]]] = ..., train_net: _Optional[str] = ..., test_net: _Optional[_Iterable[str]] = ..., train_net_param: _Optional[_Union[NetParameter, _Mapping[str, _Any]]] = ..., test_net_param: _Optional[_Iterable[_Union[NetParameter, _Mapping[str, _Any]]]] = ..., train_state: _Optional[_Union[NetState, _Mapping[str, _Any]]] = ..., test_state: _Optional[_Iterable[_Union[NetState, _Mapping[str, _Any]]]] = ..., test_iter: _Optional[_Iterable[int]] = ..., test_interval: _Optional[int] = ..., test_compute_loss: _Optional[bool] = ..., test_initialization: _Optional[bool] = ..., base_lr: _Optional[float] = ..., display: _Optional[int] = ..., average_loss: _Optional[int] = ..., max_iter: _Optional[int] = ..., iter_size: _Optional[int] = ..., lr_policy: _Optional[str] = ..., gamma: _Optional[float] = ..., power: _Optional[float] = ..., momentum: _Optional[float] = ..., weight_decay: _Optional[float] = ..., regularization_type: _Optional[str] = ..., stepsize: _Optional[int] = ..., stepvalue: _Optional[_Iterable[int]] = ..., clip_gradients: _Optional[float] = ..., snapshot: _Optional[int] = ..., snapshot_prefix: _Optional[str] = ..., snapshot_diff: _Optional[bool] = ..., snapshot_format: _Optional[_Union[SolverParameter.SnapshotFormat, str]] = ..., solver_mode: _Optional[_Union[SolverParameter.SolverMode, str]] = ..., device_id: _Optional[int] = ..., random_seed: _Optional[int] = ..., type: _Optional[str] = ..., delta: _Optional[float] = ..., momentum2: _Optional[float] = ..., rms_decay: _Optional[float] = ..., debug_info: _Optional[bool] = ..., snapshot_after_train: _Optional[bool] = ..., solver_type: _Optional[_Union[SolverParameter.SolverType, str]] = ..., layer_wise_reduce: _Optional[bool] = ..., weights: _Optional[_Iterable[str]] = ..., accuracy_average_window: _Optional[int] = ..., adamw_decay: _Optional[float] = ..., ap_version: _Optional[str] = ..., apply_fixbit: _Optional[bool] = ..., apply_fixbit_test_on_init: _Optional[bool] = ..., batchsize: _Optional[int] = ..., breakpoint: _Optional[_Iterable[int]] = ..., clamp_weights_lower: _Optional[float] = ..., clamp_weights_upper: _Optional[float] = ..., classiou_class_num: _Optional[int] = ..., clip_weights: _Optional[float] = ..., data_type: _Optional[_Union[DataType, str]] = ..., device: _Optional[int] = ..., device_id_list: _Optional[_Iterable[int]] = ..., disabled_update: _Optional[bool] = ..., display_debug: _Optional[int] = ..., display_sparsity: _Optional[int] = ..., enable_clip_gradient_status: _Optional[bool] = ..., engine: _Optional[str] = ..., eval_type: _Optional[str] = ..., fixwidth: _Optional[int] = ..., force_decay: _Optional[float] = ..., force_decay_type: _Optional[str] = ..., force_direction: _Optional[str] = ..., force_iter: _Optional[int] = ..., force_type: _Optional[str] = ..., gpu_memory_info: _Optional[bool] = ..., group_id: _Optional[_Iterable[int]] = ..., ignore_shape_mismatch: _Optional[bool] = ..., larc: _Optional[bool] = ..., larc_eta: _Optional[float] = ..., larc_policy: _Optional[str] = ..., larc_turbo: _Optional[bool] = ..., load_solver_state: _Optional[bool] = ..., local_gw_ratio: _Optional[float] = ..., local_lr_auto: _Optional[bool] = ..., log_avg_gradient_norm: _Optional[bool] = ..., max_momentum: _Optional[float] = ..., max_nonfinite_test_loss: _Optional[int] = ..., max_periods_without_improvement: _Optional[int] = ..., max_steps_without_improvement: _Optional[int] = ..., max_weight_decay: _Optional[float] = ..., min_iters_per_period: _Optional[_Iterable[int]] = ..., min_lr: _Optional[float] = ..., momentum_policy: _Optional[str] = ..., momentum_power: _Optional[float] = ..., monitor_test: _Optional[bool] = ..., monitor_test_id: _Optional[int] = ..., output_average_results: _Optional[bool] = ..., per_parameter_reduce: _Optional[bool] = ..., plateau_winsize: _Optional[_Iterable[int]] = ..., process: _Optional[_Iterable[_Union[Process, _Mapping[str, _Any]]]] = ..., rampup_interval: _Optional[int] = ..., rampup_lr: _Optional[float] = ..., richness: _Optional[int] = ..., show_per_class_result: _Optional[bool] = ..., snapshot_history_length: _Optional[int] = ..., snapshot_include_state: _Optional[bool] = ..., snapshot_include_weights: _Optional[bool] = ..., snapshot_log: _Optional[bool] = ..., solver_data_type: _Optional[_Union[Type, str]] = ..., sparse_mode: _Optional[_Union[SparseMode, str]] = ..., sparsity_itr_increment_bfr_applying: _Optional[bool] = ..., sparsity_start_factor: _Optional[float] = ..., sparsity_start_iter: _Optional[int] = ..., sparsity_step_factor: _Optional[float] = ..., sparsity_step_iter: _Optional[int] = ..., sparsity_target: _Optional[float] = ..., sparsity_threshold_maxratio: _Optional[float] = ..., sparsity_threshold_value_max: _Optional[float] = ..., stageiter: _Optional[_Iterable[int]] = ..., stagelr: _Optional[_Iterable[float]] = ..., store_blobs_in_old_format: _Optional[bool] = ..., test_and_snapshot_last_epochs: _Optional[int] = ..., test_before_snapshot: _Optional[bool] = ..., test_offset: _Optional[int] = ..., warmup_iter: _Optional[int] = ..., warmup_start_lr: _Optional[float] = ..., weight_decay_policy: _Optional[str] = ..., weight_decay_power: _Optional[float] = ...) -> None: ...

class SolverState(_message.Message):
    """What a solver needs to go on where it stopped: a .solverstate.

    iter: iterations done
    learned_net: the .caffemodel written at the same time
    history (list): the update rule's memory, in the order of the learned blobs
    current_step (default 0): step, multistep: steps taken so far
    Of forks: iter_last_event, minimum_loss, val_history
    """
    __slots__ = ("iter", "learned_net", "history", "current_step", "iter_last_event", "minimum_loss", "val_history")
    ITER_FIELD_NUMBER: _ClassVar[int]
    LEARNED_NET_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    CURRENT_STEP_FIELD_NUMBER: _ClassVar[int]
    ITER_LAST_EVENT_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_LOSS_FIELD_NUMBER: _ClassVar[int]
    VAL_HISTORY_FIELD_NUMBER: _ClassVar[int]
    iter: int
    learned_net: str
    history: _containers.RepeatedCompositeFieldContainer[BlobProto]
    current_step: int
    iter_last_event: int
    minimum_loss: float
    val_history: EvalHistory
    def __init__(self, iter: _Optional[int] = ..., learned_net: _Optional[str] = ..., history: _Optional[_Iterable[_Union[BlobProto, _Mapping[str, _Any]]]] = ..., current_step: _Optional[int] = ..., iter_last_event: _Optional[int] = ..., minimum_loss: _Optional[float] = ..., val_history: _Optional[_Union[EvalHistory, _Mapping[str, _Any]]] = ...) -> None: ...

class TransformationParameter(_message.Message):
    """What data layers do to a picture, in this order: crop, mirror, subtract the mean, scale.

    scale (default 1): factor on every value, after the mean; 1/256 = 0.00390625 is usual
    mirror (default false): flip left to right, for a random half of the pictures
    crop_size (default 0): side of the square that is cut out: at random in TRAIN, in the middle in TEST; 0 keeps all
    mean_file: binaryproto with a mean picture to subtract; not together with mean_value
    mean_value (list): mean to subtract: one for all channels, or one per channel
    force_color (default false): decode pictures to 3 channels
    force_gray (default false): decode pictures to 1 channel
    Of forks: allow_upscale, apply_probability, aspect_max, aspect_min, bgr2rgb, center_crop,
    color_order, contrast_brightness_adjustment, crop_h, crop_height, crop_size_h, crop_size_l,
    crop_size_w, crop_w, crop_width, cvt_bgr2rgb, debug_params, display, distort_param,
    distortion_param, emit_constraint, enable_classf_aug, erase_ratio, expand_param, fix_crop, flow,
    forward_packing, gaussianblur, horizontal_stretch_lower, horizontal_stretch_upper, hsv,
    img_rand_resize_lower, img_rand_resize_upper, interpolation_algo_down, interpolation_algo_up,
    is_flow, label_mapping, mask_param, max_brightness_shift, max_color_shift, max_contrast,
    max_distort, max_rotation_angle, max_scaling_factor, max_smooth, min_contrast, min_scaling_factor,
    min_side, min_side_max, min_side_min, more_fix_crop, multi_scale, noise_param, num_labels,
    original_image, pad, pad_ratio, rand_resize_ratio_lower, rand_resize_ratio_upper, random_90_deg_rot,
    random_aspect_ratio_param, random_resize_param, random_seed, resize_param, rotate, scale_factors,
    scale_max, scale_min, scale_ratios, smooth_filtering, stride, upper_height, upper_size, upper_width,
    use_gpu_transform, use_image_mean, use_imagedb_mean, use_letterbox_resize, vertical_mirror,
    vertical_stretch_lower, vertical_stretch_upper, yolo_height, yolo_width
    """
    __slots__ = ("scale", "mirror", "crop_size", "mean_file", "mean_value", "force_color", "force_gray", "allow_upscale", "apply_probability", "aspect_max", "aspect_min", "bgr2rgb", "center_crop", "color_order", "contrast_brightness_adjustment", "crop_h", "crop_height", "crop_size_h", "crop_size_l", "crop_size_w", "crop_w", "crop_width", "cvt_bgr2rgb", "debug_params", "display", "distort_param", "distortion_param", "emit_constraint", "enable_classf_aug", "erase_ratio", "expand_param", "fix_crop", "flow", "forward_packing", "gaussianblur", "horizontal_stretch_lower", "horizontal_stretch_upper", "hsv", "img_rand_resize_lower", "img_rand_resize_upper", "interpolation_algo_down", "interpolation_algo_up", "is_flow", "label_mapping", "mask_param", "max_brightness_shift", "max_color_shift", "max_contrast", "max_distort", "max_rotation_angle", "max_scaling_factor", "max_smooth", "min_contrast", "min_scaling_factor", "min_side", "min_side_max", "min_side_min", "more_fix_crop", "multi_scale", "noise_param", "num_labels", "original_image", "pad", "pad_ratio", "rand_resize_ratio_lower", "rand_resize_ratio_upper", "random_90_deg_rot", "random_aspect_ratio_param", "random_resize_param", "random_seed", "resize_param", "rotate", "scale_factors", "scale_max", "scale_min", "scale_ratios", "smooth_filtering", "stride", "upper_height", "upper_size", "upper_width", "use_gpu_transform", "use_image_mean", "use_imagedb_mean", "use_letterbox_resize", "vertical_mirror", "vertical_stretch_lower", "vertical_stretch_upper", "yolo_height", "yolo_width")
    class InterpolationAlgo(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of InterpolationAlgo.

        INTER_NEAREST = 0
        INTER_LINEAR = 1
        INTER_CUBIC = 2
        INTER_AREA = 3
        """
        __slots__ = ()
        INTER_NEAREST: _ClassVar[TransformationParameter.InterpolationAlgo]
        INTER_LINEAR: _ClassVar[TransformationParameter.InterpolationAlgo]
        INTER_CUBIC: _ClassVar[TransformationParameter.InterpolationAlgo]
        INTER_AREA: _ClassVar[TransformationParameter.InterpolationAlgo]
    INTER_NEAREST: TransformationParameter.InterpolationAlgo
    INTER_LINEAR: TransformationParameter.InterpolationAlgo
    INTER_CUBIC: TransformationParameter.InterpolationAlgo
    INTER_AREA: TransformationParameter.InterpolationAlgo
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    MEAN_VALUE_FIELD_NUMBER: _ClassVar[int]
    FORCE_COLOR_FIELD_NUMBER: _ClassVar[int]
    FORCE_GRAY_FIELD_NUMBER: _ClassVar[int]
    ALLOW_UPSCALE_FIELD_NUMBER: _ClassVar[int]
    APPLY_PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    ASPECT_MAX_FIELD_NUMBER: _ClassVar[int]
    ASPECT_MIN_FIELD_NUMBER: _ClassVar[int]
    BGR2RGB_FIELD_NUMBER: _ClassVar[int]
    CENTER_CROP_FIELD_NUMBER: _ClassVar[int]
    COLOR_ORDER_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_BRIGHTNESS_ADJUSTMENT_FIELD_NUMBER: _ClassVar[int]
    CROP_H_FIELD_NUMBER: _ClassVar[int]
    CROP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_H_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_L_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_W_FIELD_NUMBER: _ClassVar[int]
    CROP_W_FIELD_NUMBER: _ClassVar[int]
    CROP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    CVT_BGR2RGB_FIELD_NUMBER: _ClassVar[int]
    DEBUG_PARAMS_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_FIELD_NUMBER: _ClassVar[int]
    DISTORT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DISTORTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    EMIT_CONSTRAINT_FIELD_NUMBER: _ClassVar[int]
    ENABLE_CLASSF_AUG_FIELD_NUMBER: _ClassVar[int]
    ERASE_RATIO_FIELD_NUMBER: _ClassVar[int]
    EXPAND_PARAM_FIELD_NUMBER: _ClassVar[int]
    FIX_CROP_FIELD_NUMBER: _ClassVar[int]
    FLOW_FIELD_NUMBER: _ClassVar[int]
    FORWARD_PACKING_FIELD_NUMBER: _ClassVar[int]
    GAUSSIANBLUR_FIELD_NUMBER: _ClassVar[int]
    HORIZONTAL_STRETCH_LOWER_FIELD_NUMBER: _ClassVar[int]
    HORIZONTAL_STRETCH_UPPER_FIELD_NUMBER: _ClassVar[int]
    HSV_FIELD_NUMBER: _ClassVar[int]
    IMG_RAND_RESIZE_LOWER_FIELD_NUMBER: _ClassVar[int]
    IMG_RAND_RESIZE_UPPER_FIELD_NUMBER: _ClassVar[int]
    INTERPOLATION_ALGO_DOWN_FIELD_NUMBER: _ClassVar[int]
    INTERPOLATION_ALGO_UP_FIELD_NUMBER: _ClassVar[int]
    IS_FLOW_FIELD_NUMBER: _ClassVar[int]
    LABEL_MAPPING_FIELD_NUMBER: _ClassVar[int]
    MASK_PARAM_FIELD_NUMBER: _ClassVar[int]
    MAX_BRIGHTNESS_SHIFT_FIELD_NUMBER: _ClassVar[int]
    MAX_COLOR_SHIFT_FIELD_NUMBER: _ClassVar[int]
    MAX_CONTRAST_FIELD_NUMBER: _ClassVar[int]
    MAX_DISTORT_FIELD_NUMBER: _ClassVar[int]
    MAX_ROTATION_ANGLE_FIELD_NUMBER: _ClassVar[int]
    MAX_SCALING_FACTOR_FIELD_NUMBER: _ClassVar[int]
    MAX_SMOOTH_FIELD_NUMBER: _ClassVar[int]
    MIN_CONTRAST_FIELD_NUMBER: _ClassVar[int]
    MIN_SCALING_FACTOR_FIELD_NUMBER: _ClassVar[int]
    MIN_SIDE_FIELD_NUMBER: _ClassVar[int]
    MIN_SIDE_MAX_FIELD_NUMBER: _ClassVar[int]
    MIN_SIDE_MIN_FIELD_NUMBER: _ClassVar[int]
    MORE_FIX_CROP_FIELD_NUMBER: _ClassVar[int]
    MULTI_SCALE_FIELD_NUMBER: _ClassVar[int]
    NOISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    NUM_LABELS_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_IMAGE_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    PAD_RATIO_FIELD_NUMBER: _ClassVar[int]
    RAND_RESIZE_RATIO_LOWER_FIELD_NUMBER: _ClassVar[int]
    RAND_RESIZE_RATIO_UPPER_FIELD_NUMBER: _ClassVar[int]
    RANDOM_90_DEG_ROT_FIELD_NUMBER: _ClassVar[int]
    RANDOM_ASPECT_RATIO_PARAM_FIELD_NUMBER: _ClassVar[int]
    RANDOM_RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    RANDOM_SEED_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROTATE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FACTORS_FIELD_NUMBER: _ClassVar[int]
    SCALE_MAX_FIELD_NUMBER: _ClassVar[int]
    SCALE_MIN_FIELD_NUMBER: _ClassVar[int]
    SCALE_RATIOS_FIELD_NUMBER: _ClassVar[int]
    SMOOTH_FILTERING_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    UPPER_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    UPPER_SIZE_FIELD_NUMBER: _ClassVar[int]
    UPPER_WIDTH_FIELD_NUMBER: _ClassVar[int]
    USE_GPU_TRANSFORM_FIELD_NUMBER: _ClassVar[int]
    USE_IMAGE_MEAN_FIELD_NUMBER: _ClassVar[int]
    USE_IMAGEDB_MEAN_FIELD_NUMBER: _ClassVar[int]
    USE_LETTERBOX_RESIZE_FIELD_NUMBER: _ClassVar[int]
    VERTICAL_MIRROR_FIELD_NUMBER: _ClassVar[int]
    VERTICAL_STRETCH_LOWER_FIELD_NUMBER: _ClassVar[int]
    VERTICAL_STRETCH_UPPER_FIELD_NUMBER: _ClassVar[int]
    YOLO_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    YOLO_WIDTH_FIELD_NUMBER: _ClassVar[int]
    scale: float
    mirror: bool
    crop_size: int
    mean_file: str
    mean_value: _containers.RepeatedScalarFieldContainer[float]
    force_color: bool
    force_gray: bool
    allow_upscale: bool
    apply_probability: float
    aspect_max: float
    aspect_min: float
    bgr2rgb: bool
    center_crop: bool
    color_order: str
    contrast_brightness_adjustment: bool
    crop_h: int
    crop_height: int
    crop_size_h: int
    crop_size_l: int
    crop_size_w: int
    crop_w: int
    crop_width: int
    cvt_bgr2rgb: bool
    debug_params: bool
    display: bool
    distort_param: DistortionParameter
    distortion_param: ImageDistortionParameter
    emit_constraint: EmitConstraint
    enable_classf_aug: bool
    erase_ratio: float
    expand_param: ExpansionParameter
    fix_crop: bool
    flow: bool
    forward_packing: Packing
    gaussianblur: bool
    horizontal_stretch_lower: float
    horizontal_stretch_upper: float
    hsv: bool
    img_rand_resize_lower: int
    img_rand_resize_upper: int
    interpolation_algo_down: TransformationParameter.InterpolationAlgo
    interpolation_algo_up: TransformationParameter.InterpolationAlgo
    is_flow: bool
    label_mapping: LabelMappingParameter
    mask_param: ImageMaskParameter
    max_brightness_shift: int
    max_color_shift: int
    max_contrast: float
    max_distort: int
    max_rotation_angle: int
    max_scaling_factor: float
    max_smooth: float
    min_contrast: float
    min_scaling_factor: float
    min_side: int
    min_side_max: int
    min_side_min: int
    more_fix_crop: bool
    multi_scale: bool
    noise_param: _containers.RepeatedCompositeFieldContainer[NoiseParameter]
    num_labels: int
    original_image: bool
    pad: int
    pad_ratio: float
    rand_resize_ratio_lower: float
    rand_resize_ratio_upper: float
    random_90_deg_rot: bool
    random_aspect_ratio_param: RandomAspectRatioParameter
    random_resize_param: RandomResizeParameter
    random_seed: int
    resize_param: _containers.RepeatedCompositeFieldContainer[ResizeParameter]
    rotate: bool
    scale_factors: _containers.RepeatedScalarFieldContainer[float]
    scale_max: float
    scale_min: float
    scale_ratios: _containers.RepeatedScalarFieldContainer[float]
    smooth_filtering: bool
    stride: int
    upper_height: int
    upper_size: int
    upper_width: int
    use_gpu_transform: bool
    use_image_mean: bool
    use_imagedb_mean: bool
    use_letterbox_resize: bool
    vertical_mirror: bool
    vertical_stretch_lower: float
    vertical_stretch_upper: float
    yolo_height: int
    yolo_width: int
    def __init__(self, scale: _Optional[float] = ..., mirror: _Optional[bool] = ..., crop_size: _Optional[int] = ..., mean_file: _Optional[str] = ..., mean_value: _Optional[_Iterable[float]] = ..., force_color: _Optional[bool] = ..., force_gray: _Optional[bool] = ..., allow_upscale: _Optional[bool] = ..., apply_probability: _Optional[float] = ..., aspect_max: _Optional[float] = ..., aspect_min: _Optional[float] = ..., bgr2rgb: _Optional[bool] = ..., center_crop: _Optional[bool] = ..., color_order: _Optional[str] = ..., contrast_brightness_adjustment: _Optional[bool] = ..., crop_h: _Optional[int] = ..., crop_height: _Optional[int] = ..., crop_size_h: _Optional[int] = ..., crop_size_l: _Optional[int] = ..., crop_size_w: _Optional[int] = ..., crop_w: _Optional[int] = ..., crop_width: _Optional[int] = ..., cvt_bgr2rgb: _Optional[bool] = ..., debug_params: _Optional[bool] = ..., display: _Optional[bool] = ..., distort_param: _Optional[_Union[DistortionParameter, _Mapping[str, _Any]]] = ..., distortion_param: _Optional[_Union[ImageDistortionParameter, _Mapping[str, _Any]]] = ..., emit_constraint: _Optional[_Union[EmitConstraint, _Mapping[str, _Any]]] = ..., enable_classf_aug: _Optional[bool] = ..., erase_ratio: _Optional[float] = ..., expand_param: _Optional[_Union[ExpansionParameter, _Mapping[str, _Any]]] = ..., fix_crop: _Optional[bool] = ..., flow: _Optional[bool] = ..., forward_packing: _Optional[_Union[Packing, str]] = ..., gaussianblur: _Optional[bool] = ..., horizontal_stretch_lower: _Optional[float] = ..., horizontal_stretch_upper: _Optional[float] = ..., hsv: _Optional[bool] = ..., img_rand_resize_lower: _Optional[int] = ..., img_rand_resize_upper: _Optional[int] = ..., interpolation_algo_down: _Optional[_Union[TransformationParameter.InterpolationAlgo, str]] = ..., interpolation_algo_up: _Optional[_Union[TransformationParameter.InterpolationAlgo, str]] = ..., is_flow: _Optional[bool] = ..., label_mapping: _Optional[_Union[LabelMappingParameter, _Mapping[str, _Any]]] = ..., mask_param: _Optional[_Union[ImageMaskParameter, _Mapping[str, _Any]]] = ..., max_brightness_shift: _Optional[int] = ..., max_color_shift: _Optional[int] = ..., max_contrast: _Optional[float] = ..., max_distort: _Optional[int] = ..., max_rotation_angle: _Optional[int] = ..., max_scaling_factor: _Optional[float] = ..., max_smooth: _Optional[float] = ..., min_contrast: _Optional[float] = ..., min_scaling_factor: _Optional[float] = ..., min_side: _Optional[int] = ..., min_side_max: _Optional[int] = ..., min_side_min: _Optional[int] = ..., more_fix_crop: _Optional[bool] = ..., multi_scale: _Optional[bool] = ..., noise_param: _Optional[_Iterable[_Union[NoiseParameter, _Mapping[str, _Any]]]] = ..., num_labels: _Optional[int] = ..., original_image: _Optional[bool] = ..., pad: _Optional[int] = ..., pad_ratio: _Optional[float] = ..., rand_resize_ratio_lower: _Optional[float] = ..., rand_resize_ratio_upper: _Optional[float] = ..., random_90_deg_rot: _Optional[bool] = ..., random_aspect_ratio_param: _Optional[_Union[RandomAspectRatioParameter, _Mapping[str, _Any]]] = ..., random_resize_param: _Optional[_Union[RandomResizeParameter, _Mapping[str, _Any]]] = ..., random_seed: _Optional[int] = ..., resize_param: _Optional[_Iterable[_Union[ResizeParameter, _Mapping[str, _Any]]]] = ..., rotate: _Optional[bool] = ..., scale_factors: _Optional[_Iterable[float]] = ..., scale_max: _Optional[float] = ..., scale_min: _Optional[float] = ..., scale_ratios: _Optional[_Iterable[float]] = ..., smooth_filtering: _Optional[bool] = ..., stride: _Optional[int] = ..., upper_height: _Optional[int] = ..., upper_size: _Optional[int] = ..., upper_width: _Optional[int] = ..., use_gpu_transform: _Optional[bool] = ..., use_image_mean: _Optional[bool] = ..., use_imagedb_mean: _Optional[bool] = ..., use_letterbox_resize: _Optional[bool] = ..., vertical_mirror: _Optional[bool] = ..., vertical_stretch_lower: _Optional[float] = ..., vertical_stretch_upper: _Optional[float] = ..., yolo_height: _Optional[int] = ..., yolo_width: _Optional[int] = ...) -> None: ...

class DataParameter(_message.Message):
    """Data: records (Datum) of a database.

    source: folder of the database
    batch_size: records per batch
    rand_skip (default 0): skip up to this many records at the start
    backend (default LEVELDB): kind of database
    scale (default 1): old, see transform_param
    mean_file: old, see transform_param
    crop_size (default 0): old, see transform_param
    mirror (default false): old, see transform_param
    force_encoded_color (default false): decode to 3 channels
    prefetch (default 4): batches to read ahead
    Of forks: balance_matches, block_size, cache, cursor, data_width, disk_reader_threads,
    enable_random_selection, encoding, get_mirror_crop, huge_video_dataset, images_per_blob, init_seed,
    label_size, label_type, limit_samples, multi_gpu_testing, output_all_labels, output_width,
    parser_threads, permute_every_iter, precache, preselection_file, preselection_label, rand_permute,
    rand_permute_order, rand_permute_seed, random_order, range_end, range_start, show_data, shuffle,
    shuffle_buffer_size, side, slice_point, subtract, threads, verbose
    """
    __slots__ = ("source", "batch_size", "rand_skip", "backend", "scale", "mean_file", "crop_size", "mirror", "force_encoded_color", "prefetch", "balance_matches", "block_size", "cache", "cursor", "data_width", "disk_reader_threads", "enable_random_selection", "encoding", "get_mirror_crop", "huge_video_dataset", "images_per_blob", "init_seed", "label_size", "label_type", "limit_samples", "multi_gpu_testing", "output_all_labels", "output_width", "parser_threads", "permute_every_iter", "precache", "preselection_file", "preselection_label", "rand_permute", "rand_permute_order", "rand_permute_seed", "random_order", "range_end", "range_start", "show_data", "shuffle", "shuffle_buffer_size", "side", "slice_point", "subtract", "threads", "verbose")
    class DB(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of DB.

        LEVELDB = 0: a LevelDB folder
        LMDB = 1: an LMDB folder
        Of forks: DATUMFILE, IMAGEDB
        """
        __slots__ = ()
        LEVELDB: _ClassVar[DataParameter.DB]
        LMDB: _ClassVar[DataParameter.DB]
        DATUMFILE: _ClassVar[DataParameter.DB]
        IMAGEDB: _ClassVar[DataParameter.DB]
    LEVELDB: DataParameter.DB
    LMDB: DataParameter.DB
    DATUMFILE: DataParameter.DB
    IMAGEDB: DataParameter.DB
    class CHANNELENCODING(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of CHANNELENCODING.

        UINT8 = 1
        UINT16FLOW = 2
        BOOL1 = 3
        """
        __slots__ = ()
        UINT8: _ClassVar[DataParameter.CHANNELENCODING]
        UINT16FLOW: _ClassVar[DataParameter.CHANNELENCODING]
        BOOL1: _ClassVar[DataParameter.CHANNELENCODING]
    UINT8: DataParameter.CHANNELENCODING
    UINT16FLOW: DataParameter.CHANNELENCODING
    BOOL1: DataParameter.CHANNELENCODING
    class CURSOR_TYPE(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of CURSOR_TYPE.

        ORDINARY = 0
        SHUFFLING = 1
        """
        __slots__ = ()
        ORDINARY: _ClassVar[DataParameter.CURSOR_TYPE]
        SHUFFLING: _ClassVar[DataParameter.CURSOR_TYPE]
    ORDINARY: DataParameter.CURSOR_TYPE
    SHUFFLING: DataParameter.CURSOR_TYPE
    class RANDPERMORDER(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of RANDPERMORDER.

        FIRST_PERMUTE_THEN_RANGE = 0
        FIRST_RANGE_THEN_PERMUTE = 1
        """
        __slots__ = ()
        FIRST_PERMUTE_THEN_RANGE: _ClassVar[DataParameter.RANDPERMORDER]
        FIRST_RANGE_THEN_PERMUTE: _ClassVar[DataParameter.RANDPERMORDER]
    FIRST_PERMUTE_THEN_RANGE: DataParameter.RANDPERMORDER
    FIRST_RANGE_THEN_PERMUTE: DataParameter.RANDPERMORDER
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    BACKEND_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    FORCE_ENCODED_COLOR_FIELD_NUMBER: _ClassVar[int]
    PREFETCH_FIELD_NUMBER: _ClassVar[int]
    BALANCE_MATCHES_FIELD_NUMBER: _ClassVar[int]
    BLOCK_SIZE_FIELD_NUMBER: _ClassVar[int]
    CACHE_FIELD_NUMBER: _ClassVar[int]
    CURSOR_FIELD_NUMBER: _ClassVar[int]
    DATA_WIDTH_FIELD_NUMBER: _ClassVar[int]
    DISK_READER_THREADS_FIELD_NUMBER: _ClassVar[int]
    ENABLE_RANDOM_SELECTION_FIELD_NUMBER: _ClassVar[int]
    ENCODING_FIELD_NUMBER: _ClassVar[int]
    GET_MIRROR_CROP_FIELD_NUMBER: _ClassVar[int]
    HUGE_VIDEO_DATASET_FIELD_NUMBER: _ClassVar[int]
    IMAGES_PER_BLOB_FIELD_NUMBER: _ClassVar[int]
    INIT_SEED_FIELD_NUMBER: _ClassVar[int]
    LABEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    LABEL_TYPE_FIELD_NUMBER: _ClassVar[int]
    LIMIT_SAMPLES_FIELD_NUMBER: _ClassVar[int]
    MULTI_GPU_TESTING_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_ALL_LABELS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    PARSER_THREADS_FIELD_NUMBER: _ClassVar[int]
    PERMUTE_EVERY_ITER_FIELD_NUMBER: _ClassVar[int]
    PRECACHE_FIELD_NUMBER: _ClassVar[int]
    PRESELECTION_FILE_FIELD_NUMBER: _ClassVar[int]
    PRESELECTION_LABEL_FIELD_NUMBER: _ClassVar[int]
    RAND_PERMUTE_FIELD_NUMBER: _ClassVar[int]
    RAND_PERMUTE_ORDER_FIELD_NUMBER: _ClassVar[int]
    RAND_PERMUTE_SEED_FIELD_NUMBER: _ClassVar[int]
    RANDOM_ORDER_FIELD_NUMBER: _ClassVar[int]
    RANGE_END_FIELD_NUMBER: _ClassVar[int]
    RANGE_START_FIELD_NUMBER: _ClassVar[int]
    SHOW_DATA_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_BUFFER_SIZE_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    SLICE_POINT_FIELD_NUMBER: _ClassVar[int]
    SUBTRACT_FIELD_NUMBER: _ClassVar[int]
    THREADS_FIELD_NUMBER: _ClassVar[int]
    VERBOSE_FIELD_NUMBER: _ClassVar[int]
    source: str
    batch_size: int
    rand_skip: int
    backend: DataParameter.DB
    scale: float
    mean_file: str
    crop_size: int
    mirror: bool
    force_encoded_color: bool
    prefetch: int
    balance_matches: bool
    block_size: int
    cache: bool
    cursor: DataParameter.CURSOR_TYPE
    data_width: int
    disk_reader_threads: int
    enable_random_selection: bool
    encoding: _containers.RepeatedScalarFieldContainer[DataParameter.CHANNELENCODING]
    get_mirror_crop: bool
    huge_video_dataset: bool
    images_per_blob: int
    init_seed: int
    label_size: int
    label_type: str
    limit_samples: int
    multi_gpu_testing: bool
    output_all_labels: bool
    output_width: bool
    parser_threads: int
    permute_every_iter: int
    precache: bool
    preselection_file: str
    preselection_label: int
    rand_permute: bool
    rand_permute_order: DataParameter.RANDPERMORDER
    rand_permute_seed: int
    random_order: bool
    range_end: int
    range_start: int
    show_data: int
    shuffle: bool
    shuffle_buffer_size: int
    side: _containers.RepeatedScalarFieldContainer[int]
    slice_point: _containers.RepeatedScalarFieldContainer[int]
    subtract: _containers.RepeatedScalarFieldContainer[float]
    threads: int
    verbose: bool
    def __init__(self, source: _Optional[str] = ..., batch_size: _Optional[int] = ..., rand_skip: _Optional[int] = ..., backend: _Optional[_Union[DataParameter.DB, str]] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., crop_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., force_encoded_color: _Optional[bool] = ..., prefetch: _Optional[int] = ..., balance_matches: _Optional[bool] = ..., block_size: _Optional[int] = ..., cache: _Optional[bool] = ..., cursor: _Optional[_Union[DataParameter.CURSOR_TYPE, str]] = ..., data_width: _Optional[int] = ..., disk_reader_threads: _Optional[int] = ..., enable_random_selection: _Optional[bool] = ..., encoding: _Optional[_Iterable[_Union[DataParameter.CHANNELENCODING, str]]] = ..., get_mirror_crop: _Optional[bool] = ..., huge_video_dataset: _Optional[bool] = ..., images_per_blob: _Optional[int] = ..., init_seed: _Optional[int] = ..., label_size: _Optional[int] = ..., label_type: _Optional[str] = ..., limit_samples: _Optional[int] = ..., multi_gpu_testing: _Optional[bool] = ..., output_all_labels: _Optional[bool] = ..., output_width: _Optional[bool] = ..., parser_threads: _Optional[int] = ..., permute_every_iter: _Optional[int] = ..., precache: _Optional[bool] = ..., preselection_file: _Optional[str] = ..., preselection_label: _Optional[int] = ..., rand_permute: _Optional[bool] = ..., rand_permute_order: _Optional[_Union[DataParameter.RANDPERMORDER, str]] = ..., rand_permute_seed: _Optional[int] = ..., random_order: _Optional[bool] = ..., range_end: _Optional[int] = ..., range_start: _Optional[int] = ..., show_data: _Optional[int] = ..., shuffle: _Optional[bool] = ..., shuffle_buffer_size: _Optional[int] = ..., side: _Optional[_Iterable[int]] = ..., slice_point: _Optional[_Iterable[int]] = ..., subtract: _Optional[_Iterable[float]] = ..., threads: _Optional[int] = ..., verbose: _Optional[bool] = ...) -> None: ...

class ImageDataParameter(_message.Message):
    """ImageData: picture files named in a list.

    source: text file; each line is a path and a label
    batch_size (default 1): pictures per batch
    rand_skip (default 0): skip up to this many lines at the start
    shuffle (default false): new random order in every epoch
    new_height (default 0): resize to this height; 0 keeps it. Only together with new_width
    new_width (default 0): resize to this width; 0 keeps it
    is_color (default true): read 3 channels, else 1
    scale (default 1): old, see transform_param
    mean_file: old, see transform_param
    crop_size (default 0): old, see transform_param
    mirror (default false): old, see transform_param
    root_folder: put in front of every path
    Of forks: att_num, balance_by, balance_class, bicubic, cache, clip_max, clip_min,
    dataset_share_per_node, face_mirror, face_point_num, face_transform, has_label, ignore_label,
    is_flow, is_unchanged, iterations, label, label_cut_end, label_cut_start, label_num, label_type,
    max_aspect_ratio, max_labels, max_random_scale, max_random_shift, max_rotate_angle, max_shear_ratio,
    mean_value, min_height, min_random_scale, min_width, new_dim, new_length, normalize,
    num_truth_channels, other_object_label, pair_size, precache, sampling_rate, short_side, show_data,
    threads, truth_scale, uniform_num, use_byte_input, use_image, use_label, use_temporal_jitter
    """
    __slots__ = ("source", "batch_size", "rand_skip", "shuffle", "new_height", "new_width", "is_color", "scale", "mean_file", "crop_size", "mirror", "root_folder", "att_num", "balance_by", "balance_class", "bicubic", "cache", "clip_max", "clip_min", "dataset_share_per_node", "face_mirror", "face_point_num", "face_transform", "has_label", "ignore_label", "is_flow", "is_unchanged", "iterations", "label", "label_cut_end", "label_cut_start", "label_num", "label_type", "max_aspect_ratio", "max_labels", "max_random_scale", "max_random_shift", "max_rotate_angle", "max_shear_ratio", "mean_value", "min_height", "min_random_scale", "min_width", "new_dim", "new_length", "normalize", "num_truth_channels", "other_object_label", "pair_size", "precache", "sampling_rate", "short_side", "show_data", "threads", "truth_scale", "uniform_num", "use_byte_input", "use_image", "use_label", "use_temporal_jitter")
    class LabelType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LabelType.

        NONE = 0
        IMAGE = 1
        PIXEL = 2
        BBX = 3
        """
        __slots__ = ()
        NONE: _ClassVar[ImageDataParameter.LabelType]
        IMAGE: _ClassVar[ImageDataParameter.LabelType]
        PIXEL: _ClassVar[ImageDataParameter.LabelType]
        BBX: _ClassVar[ImageDataParameter.LabelType]
    NONE: ImageDataParameter.LabelType
    IMAGE: ImageDataParameter.LabelType
    PIXEL: ImageDataParameter.LabelType
    BBX: ImageDataParameter.LabelType
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    NEW_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEW_WIDTH_FIELD_NUMBER: _ClassVar[int]
    IS_COLOR_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    ATT_NUM_FIELD_NUMBER: _ClassVar[int]
    BALANCE_BY_FIELD_NUMBER: _ClassVar[int]
    BALANCE_CLASS_FIELD_NUMBER: _ClassVar[int]
    BICUBIC_FIELD_NUMBER: _ClassVar[int]
    CACHE_FIELD_NUMBER: _ClassVar[int]
    CLIP_MAX_FIELD_NUMBER: _ClassVar[int]
    CLIP_MIN_FIELD_NUMBER: _ClassVar[int]
    DATASET_SHARE_PER_NODE_FIELD_NUMBER: _ClassVar[int]
    FACE_MIRROR_FIELD_NUMBER: _ClassVar[int]
    FACE_POINT_NUM_FIELD_NUMBER: _ClassVar[int]
    FACE_TRANSFORM_FIELD_NUMBER: _ClassVar[int]
    HAS_LABEL_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    IS_FLOW_FIELD_NUMBER: _ClassVar[int]
    IS_UNCHANGED_FIELD_NUMBER: _ClassVar[int]
    ITERATIONS_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    LABEL_CUT_END_FIELD_NUMBER: _ClassVar[int]
    LABEL_CUT_START_FIELD_NUMBER: _ClassVar[int]
    LABEL_NUM_FIELD_NUMBER: _ClassVar[int]
    LABEL_TYPE_FIELD_NUMBER: _ClassVar[int]
    MAX_ASPECT_RATIO_FIELD_NUMBER: _ClassVar[int]
    MAX_LABELS_FIELD_NUMBER: _ClassVar[int]
    MAX_RANDOM_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_RANDOM_SHIFT_FIELD_NUMBER: _ClassVar[int]
    MAX_ROTATE_ANGLE_FIELD_NUMBER: _ClassVar[int]
    MAX_SHEAR_RATIO_FIELD_NUMBER: _ClassVar[int]
    MEAN_VALUE_FIELD_NUMBER: _ClassVar[int]
    MIN_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    MIN_RANDOM_SCALE_FIELD_NUMBER: _ClassVar[int]
    MIN_WIDTH_FIELD_NUMBER: _ClassVar[int]
    NEW_DIM_FIELD_NUMBER: _ClassVar[int]
    NEW_LENGTH_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_FIELD_NUMBER: _ClassVar[int]
    NUM_TRUTH_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    OTHER_OBJECT_LABEL_FIELD_NUMBER: _ClassVar[int]
    PAIR_SIZE_FIELD_NUMBER: _ClassVar[int]
    PRECACHE_FIELD_NUMBER: _ClassVar[int]
    SAMPLING_RATE_FIELD_NUMBER: _ClassVar[int]
    SHORT_SIDE_FIELD_NUMBER: _ClassVar[int]
    SHOW_DATA_FIELD_NUMBER: _ClassVar[int]
    THREADS_FIELD_NUMBER: _ClassVar[int]
    TRUTH_SCALE_FIELD_NUMBER: _ClassVar[int]
    UNIFORM_NUM_FIELD_NUMBER: _ClassVar[int]
    USE_BYTE_INPUT_FIELD_NUMBER: _ClassVar[int]
    USE_IMAGE_FIELD_NUMBER: _ClassVar[int]
    USE_LABEL_FIELD_NUMBER: _ClassVar[int]
    USE_TEMPORAL_JITTER_FIELD_NUMBER: _ClassVar[int]
    source: str
    batch_size: int
    rand_skip: int
    shuffle: bool
    new_height: int
    new_width: int
    is_color: bool
    scale: float
    mean_file: str
    crop_size: int
    mirror: bool
    root_folder: str
    att_num: int
    balance_by: int
    balance_class: bool
    bicubic: bool
    cache: bool
    clip_max: float
    clip_min: float
    dataset_share_per_node: float
    face_mirror: bool
    face_point_num: int
    face_transform: bool
    has_label: bool
    ignore_label: int
    is_flow: bool
    is_unchanged: bool
    iterations: int
    label: bool
    label_cut_end: int
    label_cut_start: int
    label_num: int
    label_type: ImageDataParameter.LabelType
    max_aspect_ratio: float
    max_labels: int
    max_random_scale: float
    max_random_shift: int
    max_rotate_angle: float
    max_shear_ratio: float
    mean_value: float
    min_height: int
    min_random_scale: float
    min_width: int
    new_dim: int
    new_length: int
    normalize: bool
    num_truth_channels: int
    other_object_label: int
    pair_size: int
    precache: bool
    sampling_rate: int
    short_side: int
    show_data: int
    threads: int
    truth_scale: float
    uniform_num: int
    use_byte_input: bool
    use_image: bool
    use_label: bool
    use_temporal_jitter: bool
    def __init__(self, source: _Optional[str] = ..., batch_size: _Optional[int] = ..., rand_skip: _Optional[int] = ..., shuffle: _Optional[bool] = ..., new_height: _Optional[int] = ..., new_width: _Optional[int] = ..., is_color: _Optional[bool] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., crop_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., root_folder: _Optional[str] = ..., att_num: _Optional[int] = ..., balance_by: _Optional[int] = ..., balance_class: _Optional[bool] = ..., bicubic: _Optional[bool] = ..., cache: _Optional[bool] = ..., clip_max: _Optional[float] = ..., clip_min: _Optional[float] = ..., dataset_share_per_node: _Optional[float] = ..., face_mirror: _Optional[bool] = ..., face_point_num: _Optional[int] = ..., face_transform: _Optional[bool] = ..., has_label: _Optional[bool] = ..., ignore_label: _Optional[int] = ..., is_flow: _Optional[bool] = ..., is_unchanged: _Optional[bool] = ..., iterations: _Optional[int] = ..., label: _Optional[bool] = ..., label_cut_end: _Optional[int] = ..., label_cut_start: _Optional[int] = ..., label_num: _Optional[int] = ..., label_type: _Optional[_Union[ImageDataParameter.LabelType, str]] = ..., max_aspect_ratio: _Optional[float] = ..., max_labels: _Optional[int] = ..., max_random_scale: _Optional[float] = ..., max_random_shift: _Optional[int] = ..., max_rotate_angle: _Optional[float] = ..., max_shear_ratio: _Optional[float] = ..., mean_value: _Optional[float] = ..., min_height: _Optional[int] = ..., min_random_scale: _Optional[float] = ..., min_width: _Optional[int] = ..., new_dim: _Optional[int] = ..., new_length: _Optional[int] = ..., normalize: _Optional[bool] = ..., num_truth_channels: _Optional[int] = ..., other_object_label: _Optional[int] = ..., pair_size: _Optional[int] = ..., precache: _Optional[bool] = ..., sampling_rate: _Optional[int] = ..., short_side: _Optional[int] = ..., show_data: _Optional[int] = ..., threads: _Optional[int] = ..., truth_scale: _Optional[float] = ..., uniform_num: _Optional[int] = ..., use_byte_input: _Optional[bool] = ..., use_image: _Optional[bool] = ..., use_label: _Optional[bool] = ..., use_temporal_jitter: _Optional[bool] = ...) -> None: ...

class WindowDataParameter(_message.Message):
    """WindowData: windows of pictures, for training detectors of the R-CNN kind.

    source: text file with pictures and their windows
    scale (default 1): factor on every value
    mean_file: binaryproto with a mean picture to subtract
    batch_size: windows per batch
    crop_size (default 0): side of the result
    mirror (default false): flip a random half
    fg_threshold (default 0.5): a window with at least this overlap is foreground
    bg_threshold (default 0.5): a window with less overlap is background
    fg_fraction (default 0.25): share of foreground windows in a batch
    context_pad (default 0): border of surroundings around a window, in pixels of the result
    crop_mode (default warp): warp stretches the window; square takes the tightest square around it
    cache_images (default false): keep the files in memory
    root_folder: put in front of every path
    Of forks: shuffle
    """
    __slots__ = ("source", "scale", "mean_file", "batch_size", "crop_size", "mirror", "fg_threshold", "bg_threshold", "fg_fraction", "context_pad", "crop_mode", "cache_images", "root_folder", "shuffle")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    FG_FRACTION_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_PAD_FIELD_NUMBER: _ClassVar[int]
    CROP_MODE_FIELD_NUMBER: _ClassVar[int]
    CACHE_IMAGES_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    source: str
    scale: float
    mean_file: str
    batch_size: int
    crop_size: int
    mirror: bool
    fg_threshold: float
    bg_threshold: float
    fg_fraction: float
    context_pad: int
    crop_mode: str
    cache_images: bool
    root_folder: str
    shuffle: bool
    def __init__(self, source: _Optional[str] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., batch_size: _Optional[int] = ..., crop_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., fg_threshold: _Optional[float] = ..., bg_threshold: _Optional[float] = ..., fg_fraction: _Optional[float] = ..., context_pad: _Optional[int] = ..., crop_mode: _Optional[str] = ..., cache_images: _Optional[bool] = ..., root_folder: _Optional[str] = ..., shuffle: _Optional[bool] = ...) -> None: ...

class MemoryDataParameter(_message.Message):
    """MemoryData: arrays that the program hands over.

    batch_size: items per batch
    channels: C of an item
    height: H of an item
    width: W of an item
    Of forks: dim, label_channels, label_dim, label_height, label_type, label_width, length,
    share_in_parallel, source, transpose
    """
    __slots__ = ("batch_size", "channels", "height", "width", "dim", "label_channels", "label_dim", "label_height", "label_type", "label_width", "length", "share_in_parallel", "source", "transpose")
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    DIM_FIELD_NUMBER: _ClassVar[int]
    LABEL_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    LABEL_DIM_FIELD_NUMBER: _ClassVar[int]
    LABEL_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    LABEL_TYPE_FIELD_NUMBER: _ClassVar[int]
    LABEL_WIDTH_FIELD_NUMBER: _ClassVar[int]
    LENGTH_FIELD_NUMBER: _ClassVar[int]
    SHARE_IN_PARALLEL_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TRANSPOSE_FIELD_NUMBER: _ClassVar[int]
    batch_size: int
    channels: int
    height: int
    width: int
    dim: _containers.RepeatedScalarFieldContainer[int]
    label_channels: int
    label_dim: int
    label_height: int
    label_type: str
    label_width: int
    length: int
    share_in_parallel: bool
    source: str
    transpose: bool
    def __init__(self, batch_size: _Optional[int] = ..., channels: _Optional[int] = ..., height: _Optional[int] = ..., width: _Optional[int] = ..., dim: _Optional[_Iterable[int]] = ..., label_channels: _Optional[int] = ..., label_dim: _Optional[int] = ..., label_height: _Optional[int] = ..., label_type: _Optional[str] = ..., label_width: _Optional[int] = ..., length: _Optional[int] = ..., share_in_parallel: _Optional[bool] = ..., source: _Optional[str] = ..., transpose: _Optional[bool] = ...) -> None: ...

class HDF5DataParameter(_message.Message):
    """HDF5Data: datasets named like the tops, of HDF5 files.

    source: text file that lists the HDF5 files
    batch_size: rows per batch
    shuffle (default false): random order of files, and of rows within a file
    """
    __slots__ = ("source", "batch_size", "shuffle")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    source: str
    batch_size: int
    shuffle: bool
    def __init__(self, source: _Optional[str] = ..., batch_size: _Optional[int] = ..., shuffle: _Optional[bool] = ...) -> None: ...

class HDF5OutputParameter(_message.Message):
    """HDF5Output: writes its bottoms to a file.

    file_name: the HDF5 file
    """
    __slots__ = ("file_name",)
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    def __init__(self, file_name: _Optional[str] = ...) -> None: ...

class DummyDataParameter(_message.Message):
    """DummyData: tops filled by fillers. Constants are filled once, all else before every forward.

    data_filler (list): one for all tops, or one per top; default constant 0
    shape (list): one for all tops, or one per top
    num (list): old form of shape: N
    channels (list): old form of shape: C
    height (list): old form of shape: H
    width (list): old form of shape: W
    """
    __slots__ = ("data_filler", "shape", "num", "channels", "height", "width")
    DATA_FILLER_FIELD_NUMBER: _ClassVar[int]
    SHAPE_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    data_filler: _containers.RepeatedCompositeFieldContainer[FillerParameter]
    shape: _containers.RepeatedCompositeFieldContainer[BlobShape]
    num: _containers.RepeatedScalarFieldContainer[int]
    channels: _containers.RepeatedScalarFieldContainer[int]
    height: _containers.RepeatedScalarFieldContainer[int]
    width: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, data_filler: _Optional[_Iterable[_Union[FillerParameter, _Mapping[str, _Any]]]] = ..., shape: _Optional[_Iterable[_Union[BlobShape, _Mapping[str, _Any]]]] = ..., num: _Optional[_Iterable[int]] = ..., channels: _Optional[_Iterable[int]] = ..., height: _Optional[_Iterable[int]] = ..., width: _Optional[_Iterable[int]] = ...) -> None: ...

class InputParameter(_message.Message):
    """Input: tops that the program fills.

    shape (list): one for all tops, or one per top
    Of forks: channels, height, num, width
    """
    __slots__ = ("shape", "channels", "height", "num", "width")
    SHAPE_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    shape: _containers.RepeatedCompositeFieldContainer[BlobShape]
    channels: _containers.RepeatedScalarFieldContainer[int]
    height: _containers.RepeatedScalarFieldContainer[int]
    num: _containers.RepeatedScalarFieldContainer[int]
    width: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, shape: _Optional[_Iterable[_Union[BlobShape, _Mapping[str, _Any]]]] = ..., channels: _Optional[_Iterable[int]] = ..., height: _Optional[_Iterable[int]] = ..., num: _Optional[_Iterable[int]] = ..., width: _Optional[_Iterable[int]] = ...) -> None: ...

class ConvolutionParameter(_message.Message):
    """Convolution, Deconvolution and Im2col. Repeated extents: one for all spatial axes, or one per axis.

    num_output: channels of the top
    bias_term (default true): add a learned constant per channel
    pad (list): zeros added on both sides; default 0
    kernel_size (list): extents of the filter
    stride (list): steps of the filter; default 1
    dilation (list): distance of neighbouring filter elements; default 1
    pad_h (default 0): vertical padding, in 2-D instead of pad
    pad_w (default 0): horizontal padding
    kernel_h: height of the filter, in 2-D instead of kernel_size
    kernel_w: width of the filter
    stride_h: vertical step, in 2-D instead of stride
    stride_w: horizontal step
    group (default 1): split bottom and top channels into this many groups, connected within only
    weight_filler: first values of the filters
    bias_filler: first values of the constants
    engine (default DEFAULT): implementation; no effect on results
    axis (default 1): the channel axis; those behind it are spatial
    force_nd_im2col (default false): use the general code for 2-D too
    Of forks: a_max, a_min, binary, coeff, constrain, conv_algorithm, conv_algos_override,
    cudnn_convolution_algo_seeker, cudnn_worspace_allow_on_groups, dilation_h, dilation_w,
    eltwise_param, filter_group, filter_stride, filter_stride_h, filter_stride_w, freeze, fuse_type,
    fusion_type, group_in, group_out, half_pad, hole, input_format, input_x8_position, ipu_sparse,
    kernel_depth, kernel_shape, mean_file, mean_value, need_backward, negative_slope,
    num_channels_per_kernel, num_kernels_per_iter, output_x8_position, pad_shape, paramq, params, relu,
    relu_param, same_mode, scale, scale_in, scale_out, shape_offset, share_filter, sparse_mode, std,
    stride_shape, temporal_pad, temporal_stride, tf_pad, use_log, yuv_input
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "stride", "dilation", "pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w", "group", "weight_filler", "bias_filler", "engine", "axis", "force_nd_im2col", "a_max", "a_min", "binary", "coeff", "constrain", "conv_algorithm", "conv_algos_override", "cudnn_convolution_algo_seeker", "cudnn_worspace_allow_on_groups", "dilation_h", "dilation_w", "eltwise_param", "filter_group", "filter_stride", "filter_stride_h", "filter_stride_w", "freeze", "fuse_type", "fusion_type", "group_in", "group_out", "half_pad", "hole", "input_format", "input_x8_position", "ipu_sparse", "kernel_depth", "kernel_shape", "mean_file", "mean_value", "need_backward", "negative_slope", "num_channels_per_kernel", "num_kernels_per_iter", "output_x8_position", "pad_shape", "paramq", "params", "relu", "relu_param", "same_mode", "scale", "scale_in", "scale_out", "shape_offset", "share_filter", "sparse_mode", "std", "stride_shape", "temporal_pad", "temporal_stride", "tf_pad", "use_log", "yuv_input")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0: the engine chooses
        CAFFE = 1: plain kernels
        CUDNN = 2: a GPU library
        Of forks: CUDNN_FORWARD, FFT, INTEL_SPATIAL, LIBDNN, MKL2017, MKLDNN, MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ConvolutionParameter.Engine]
        CAFFE: _ClassVar[ConvolutionParameter.Engine]
        CUDNN: _ClassVar[ConvolutionParameter.Engine]
        CUDNN_FORWARD: _ClassVar[ConvolutionParameter.Engine]
        FFT: _ClassVar[ConvolutionParameter.Engine]
        INTEL_SPATIAL: _ClassVar[ConvolutionParameter.Engine]
        LIBDNN: _ClassVar[ConvolutionParameter.Engine]
        MKL2017: _ClassVar[ConvolutionParameter.Engine]
        MKLDNN: _ClassVar[ConvolutionParameter.Engine]
        MLU: _ClassVar[ConvolutionParameter.Engine]
    DEFAULT: ConvolutionParameter.Engine
    CAFFE: ConvolutionParameter.Engine
    CUDNN: ConvolutionParameter.Engine
    CUDNN_FORWARD: ConvolutionParameter.Engine
    FFT: ConvolutionParameter.Engine
    INTEL_SPATIAL: ConvolutionParameter.Engine
    LIBDNN: ConvolutionParameter.Engine
    MKL2017: ConvolutionParameter.Engine
    MKLDNN: ConvolutionParameter.Engine
    MLU: ConvolutionParameter.Engine
    class CuDNNConvolutionAlgorithmSeeker(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of CuDNNConvolutionAlgorithmSeeker.

        GET = 0
        FINDEX = 1
        """
        __slots__ = ()
        GET: _ClassVar[ConvolutionParameter.CuDNNConvolutionAlgorithmSeeker]
        FINDEX: _ClassVar[ConvolutionParameter.CuDNNConvolutionAlgorithmSeeker]
    GET: ConvolutionParameter.CuDNNConvolutionAlgorithmSeeker
    FINDEX: ConvolutionParameter.CuDNNConvolutionAlgorithmSeeker
    class FuseType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of FuseType.

        UNFUSED = 0
        FUSED_CONV_MAX_POOLING_RELU = 1
        FUSED_CONV_RELU = 2
        FUSED_CONV_ELTWISE_RELU = 3
        """
        __slots__ = ()
        UNFUSED: _ClassVar[ConvolutionParameter.FuseType]
        FUSED_CONV_MAX_POOLING_RELU: _ClassVar[ConvolutionParameter.FuseType]
        FUSED_CONV_RELU: _ClassVar[ConvolutionParameter.FuseType]
        FUSED_CONV_ELTWISE_RELU: _ClassVar[ConvolutionParameter.FuseType]
    UNFUSED: ConvolutionParameter.FuseType
    FUSED_CONV_MAX_POOLING_RELU: ConvolutionParameter.FuseType
    FUSED_CONV_RELU: ConvolutionParameter.FuseType
    FUSED_CONV_ELTWISE_RELU: ConvolutionParameter.FuseType
    class FusionType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of FusionType.

        NONE_FUSION = 0
        SUM_FUSION = 1
        """
        __slots__ = ()
        NONE_FUSION: _ClassVar[ConvolutionParameter.FusionType]
        SUM_FUSION: _ClassVar[ConvolutionParameter.FusionType]
    NONE_FUSION: ConvolutionParameter.FusionType
    SUM_FUSION: ConvolutionParameter.FusionType
    class InputFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of InputFormat.

        BGR = 0
        RGBA = 1
        ARGB = 2
        ABGR = 3
        """
        __slots__ = ()
        BGR: _ClassVar[ConvolutionParameter.InputFormat]
        RGBA: _ClassVar[ConvolutionParameter.InputFormat]
        ARGB: _ClassVar[ConvolutionParameter.InputFormat]
        ABGR: _ClassVar[ConvolutionParameter.InputFormat]
    BGR: ConvolutionParameter.InputFormat
    RGBA: ConvolutionParameter.InputFormat
    ARGB: ConvolutionParameter.InputFormat
    ABGR: ConvolutionParameter.InputFormat
    class TFPaddingMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of TFPaddingMethod.

        SAME = 0
        VALID = 1
        """
        __slots__ = ()
        SAME: _ClassVar[ConvolutionParameter.TFPaddingMethod]
        VALID: _ClassVar[ConvolutionParameter.TFPaddingMethod]
    SAME: ConvolutionParameter.TFPaddingMethod
    VALID: ConvolutionParameter.TFPaddingMethod
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    DILATION_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    FORCE_ND_IM2COL_FIELD_NUMBER: _ClassVar[int]
    A_MAX_FIELD_NUMBER: _ClassVar[int]
    A_MIN_FIELD_NUMBER: _ClassVar[int]
    BINARY_FIELD_NUMBER: _ClassVar[int]
    COEFF_FIELD_NUMBER: _ClassVar[int]
    CONSTRAIN_FIELD_NUMBER: _ClassVar[int]
    CONV_ALGORITHM_FIELD_NUMBER: _ClassVar[int]
    CONV_ALGOS_OVERRIDE_FIELD_NUMBER: _ClassVar[int]
    CUDNN_CONVOLUTION_ALGO_SEEKER_FIELD_NUMBER: _ClassVar[int]
    CUDNN_WORSPACE_ALLOW_ON_GROUPS_FIELD_NUMBER: _ClassVar[int]
    DILATION_H_FIELD_NUMBER: _ClassVar[int]
    DILATION_W_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    FILTER_GROUP_FIELD_NUMBER: _ClassVar[int]
    FILTER_STRIDE_FIELD_NUMBER: _ClassVar[int]
    FILTER_STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    FILTER_STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    FREEZE_FIELD_NUMBER: _ClassVar[int]
    FUSE_TYPE_FIELD_NUMBER: _ClassVar[int]
    FUSION_TYPE_FIELD_NUMBER: _ClassVar[int]
    GROUP_IN_FIELD_NUMBER: _ClassVar[int]
    GROUP_OUT_FIELD_NUMBER: _ClassVar[int]
    HALF_PAD_FIELD_NUMBER: _ClassVar[int]
    HOLE_FIELD_NUMBER: _ClassVar[int]
    INPUT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    INPUT_X8_POSITION_FIELD_NUMBER: _ClassVar[int]
    IPU_SPARSE_FIELD_NUMBER: _ClassVar[int]
    KERNEL_DEPTH_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SHAPE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    MEAN_VALUE_FIELD_NUMBER: _ClassVar[int]
    NEED_BACKWARD_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_SLOPE_FIELD_NUMBER: _ClassVar[int]
    NUM_CHANNELS_PER_KERNEL_FIELD_NUMBER: _ClassVar[int]
    NUM_KERNELS_PER_ITER_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_X8_POSITION_FIELD_NUMBER: _ClassVar[int]
    PAD_SHAPE_FIELD_NUMBER: _ClassVar[int]
    PARAMQ_FIELD_NUMBER: _ClassVar[int]
    PARAMS_FIELD_NUMBER: _ClassVar[int]
    RELU_FIELD_NUMBER: _ClassVar[int]
    RELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    SAME_MODE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SCALE_IN_FIELD_NUMBER: _ClassVar[int]
    SCALE_OUT_FIELD_NUMBER: _ClassVar[int]
    SHAPE_OFFSET_FIELD_NUMBER: _ClassVar[int]
    SHARE_FILTER_FIELD_NUMBER: _ClassVar[int]
    SPARSE_MODE_FIELD_NUMBER: _ClassVar[int]
    STD_FIELD_NUMBER: _ClassVar[int]
    STRIDE_SHAPE_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_PAD_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_STRIDE_FIELD_NUMBER: _ClassVar[int]
    TF_PAD_FIELD_NUMBER: _ClassVar[int]
    USE_LOG_FIELD_NUMBER: _ClassVar[int]
    YUV_INPUT_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: _containers.RepeatedScalarFieldContainer[int]
    kernel_size: _containers.RepeatedScalarFieldContainer[int]
    stride: _containers.RepeatedScalarFieldContainer[int]
    dilation: _containers.RepeatedScalarFieldContainer[int]
    pad_h: int
    pad_w: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    group: int
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    engine: ConvolutionParameter.Engine
    axis: int
    force_nd_im2col: bool
    a_max: int
    a_min: int
    binary: int
    coeff: _containers.RepeatedScalarFieldContainer[float]
    constrain: int
    conv_algorithm: str
    conv_algos_override: str
    cudnn_convolution_algo_seeker: ConvolutionParameter.CuDNNConvolutionAlgorithmSeeker
    cudnn_worspace_allow_on_groups: bool
    dilation_h: int
    dilation_w: int
    eltwise_param: EltwiseParameter
    filter_group: int
    filter_stride: int
    filter_stride_h: int
    filter_stride_w: int
    freeze: int
    fuse_type: ConvolutionParameter.FuseType
    fusion_type: ConvolutionParameter.FusionType
    group_in: int
    group_out: int
    half_pad: bool
    hole: _containers.RepeatedScalarFieldContainer[int]
    input_format: ConvolutionParameter.InputFormat
    input_x8_position: int
    ipu_sparse: bool
    kernel_depth: int
    kernel_shape: BlobShape
    mean_file: str
    mean_value: _containers.RepeatedScalarFieldContainer[float]
    need_backward: bool
    negative_slope: float
    num_channels_per_kernel: int
    num_kernels_per_iter: int
    output_x8_position: int
    pad_shape: BlobShape
    paramq: int
    params: float
    relu: bool
    relu_param: ReLUParameter
    same_mode: bool
    scale: float
    scale_in: float
    scale_out: float
    shape_offset: _containers.RepeatedScalarFieldContainer[int]
    share_filter: bool
    sparse_mode: bool
    std: float
    stride_shape: BlobShape
    temporal_pad: int
    temporal_stride: int
    tf_pad: ConvolutionParameter.TFPaddingMethod
    use_log: bool
    yuv_input: bool
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[_Iterable[int]] = ..., kernel_size: _Optional[_Iterable[int]] = ..., stride: _Optional[_Iterable[int]] = ..., dilation: _Optional[_Iterable[int]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., group: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., engine: _Optional[_Union[ConvolutionParameter.Engine, str]] = ..., axis: _Optional[int] = ..., force_nd_im2col: _Optional[bool] = ..., a_max: _Optional[int] = ..., a_min: _Optional[int] = ..., binary: _Optional[int] = ..., coeff: _Optional[_Iterable[float]] = ..., constrain: _Optional[int] = ..., conv_algorithm: _Optional[str] = ..., conv_algos_override: _Optional[str] = ..., cudnn_convolution_algo_seeker: _Optional[_Union[ConvolutionParameter.CuDNNConvolutionAlgorithmSeeker, str]] = ..., cudnn_worspace_allow_on_groups: _Optional[bool] = ..., dilation_h: _Optional[int] = ..., dilation_w: _Optional[int] = ..., eltwise_param: _Optional[_Union[EltwiseParameter, _Mapping[str, _Any]]] = ..., filter_group: _Optional[int] = ..., filter_stride: _Optional[int] = ..., filter_stride_h: _Optional[int] = ..., filter_stride_w: _Optional[int] = ..., freeze: _Optional[int] = ..., fuse_type: _Optional[_Union[ConvolutionParameter.FuseType, str]] = ..., fusion_type: _Optional[_Union[ConvolutionParameter.FusionType, str]] = ..., group_in: _Optional[int] = ..., group_out: _Optional[int] = ..., half_pad: _Optional[bool] = ..., hole: _Optional[_Iterable[int]] = ..., input_format: _Optional[_Union[ConvolutionParameter.InputFormat, str]] = ..., input_x8_position: _Optional[int] = ..., ipu_sparse: _Optional[bool] = ..., kernel_depth: _Optional[int] = ..., kernel_shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., mean_file: _Optional[str] = ..., mean_value: _Optional[_Iterable[float]] = ..., need_backward: _Optional[bool] = ..., negative_slope: _Optional[float] = ..., num_channels_per_kernel: _Optional[int] = ..., num_kernels_per_iter: _Optional[int] = ..., output_x8_position: _Optional[int] = ..., pad_shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., paramq: _Optional[int] = ..., params: _Optional[float] = ..., relu: _Optional[bool] = ..., relu_param: _Optional[_Union[ReLUParameter, _Mapping[str, _Any]]] = ..., same_mode: _Optional[bool] = ..., scale: _Optional[float] = ..., scale_in: _Optional[float] = ..., scale_out: _Optional[float] = ..., shape_offset: _Optional[_Iterable[int]] = ..., share_filter: _Optional[bool] = ..., sparse_mode: _Optional[bool] = ..., std: _Optional[float] = ..., stride_shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., temporal_pad: _Optional[int] = ..., temporal_stride: _Optional[int] = ..., tf_pad: _Optional[_Union[ConvolutionParameter.TFPaddingMethod, str]] = ..., use_log: _Optional[bool] = ..., yuv_input: _Optional[bool] = ...) -> None: ...

class InnerProductParameter(_message.Message):
    """InnerProduct: a fully connected layer.

    num_output: units
    bias_term (default true): add a learned constant per unit
    weight_filler: first values of the weights
    bias_filler: first values of the constants
    axis (default 1): this and all axes behind it are flattened to the unit's inputs
    transpose (default false): weights are stored (inputs, units) instead of (units, inputs)
    Of forks: a_max, a_min, enable_noise, engine, input_x8_position, ipu_sparse, min_top_axes,
    negative_slope, normalize, output_x8_position, paramq, params, relu, scale_in, scale_out,
    sigma_init, sparse_mode
    """
    __slots__ = ("num_output", "bias_term", "weight_filler", "bias_filler", "axis", "transpose", "a_max", "a_min", "enable_noise", "engine", "input_x8_position", "ipu_sparse", "min_top_axes", "negative_slope", "normalize", "output_x8_position", "paramq", "params", "relu", "scale_in", "scale_out", "sigma_init", "sparse_mode")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        MKLDNN = 3
        Of forks: CUDNN
        """
        __slots__ = ()
        DEFAULT: _ClassVar[InnerProductParameter.Engine]
        CAFFE: _ClassVar[InnerProductParameter.Engine]
        MLU: _ClassVar[InnerProductParameter.Engine]
        MKLDNN: _ClassVar[InnerProductParameter.Engine]
        CUDNN: _ClassVar[InnerProductParameter.Engine]
    DEFAULT: InnerProductParameter.Engine
    CAFFE: InnerProductParameter.Engine
    MLU: InnerProductParameter.Engine
    MKLDNN: InnerProductParameter.Engine
    CUDNN: InnerProductParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    TRANSPOSE_FIELD_NUMBER: _ClassVar[int]
    A_MAX_FIELD_NUMBER: _ClassVar[int]
    A_MIN_FIELD_NUMBER: _ClassVar[int]
    ENABLE_NOISE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    INPUT_X8_POSITION_FIELD_NUMBER: _ClassVar[int]
    IPU_SPARSE_FIELD_NUMBER: _ClassVar[int]
    MIN_TOP_AXES_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_SLOPE_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_X8_POSITION_FIELD_NUMBER: _ClassVar[int]
    PARAMQ_FIELD_NUMBER: _ClassVar[int]
    PARAMS_FIELD_NUMBER: _ClassVar[int]
    RELU_FIELD_NUMBER: _ClassVar[int]
    SCALE_IN_FIELD_NUMBER: _ClassVar[int]
    SCALE_OUT_FIELD_NUMBER: _ClassVar[int]
    SIGMA_INIT_FIELD_NUMBER: _ClassVar[int]
    SPARSE_MODE_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    axis: int
    transpose: bool
    a_max: int
    a_min: int
    enable_noise: bool
    engine: InnerProductParameter.Engine
    input_x8_position: int
    ipu_sparse: bool
    min_top_axes: int
    negative_slope: float
    normalize: bool
    output_x8_position: int
    paramq: int
    params: float
    relu: bool
    scale_in: float
    scale_out: float
    sigma_init: float
    sparse_mode: bool
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., transpose: _Optional[bool] = ..., a_max: _Optional[int] = ..., a_min: _Optional[int] = ..., enable_noise: _Optional[bool] = ..., engine: _Optional[_Union[InnerProductParameter.Engine, str]] = ..., input_x8_position: _Optional[int] = ..., ipu_sparse: _Optional[bool] = ..., min_top_axes: _Optional[int] = ..., negative_slope: _Optional[float] = ..., normalize: _Optional[bool] = ..., output_x8_position: _Optional[int] = ..., paramq: _Optional[int] = ..., params: _Optional[float] = ..., relu: _Optional[bool] = ..., scale_in: _Optional[float] = ..., scale_out: _Optional[float] = ..., sigma_init: _Optional[float] = ..., sparse_mode: _Optional[bool] = ...) -> None: ...

class EmbedParameter(_message.Message):
    """Embed: looks up a learned vector per integer.

    num_output: length of a vector
    input_dim: number of vectors; bottom values are in 0 .. input_dim - 1
    bias_term (default true): add one learned vector to all
    weight_filler: first values of the vectors
    bias_filler: first values of the added vector
    Of forks: engine, weight_data_size
    """
    __slots__ = ("num_output", "input_dim", "bias_term", "weight_filler", "bias_filler", "engine", "weight_data_size")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[EmbedParameter.Engine]
        CAFFE: _ClassVar[EmbedParameter.Engine]
        MLU: _ClassVar[EmbedParameter.Engine]
    DEFAULT: EmbedParameter.Engine
    CAFFE: EmbedParameter.Engine
    MLU: EmbedParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    INPUT_DIM_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DATA_SIZE_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    input_dim: int
    bias_term: bool
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    engine: EmbedParameter.Engine
    weight_data_size: int
    def __init__(self, num_output: _Optional[int] = ..., input_dim: _Optional[int] = ..., bias_term: _Optional[bool] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., engine: _Optional[_Union[EmbedParameter.Engine, str]] = ..., weight_data_size: _Optional[int] = ...) -> None: ...

class RecurrentParameter(_message.Message):
    """RNN and LSTM. Bottoms are (T, N, ...): time steps, independent streams.

    num_output (default 0): length of the hidden state
    weight_filler: first values of the weights
    bias_filler: first values of the constants
    debug_info (default false): log the mean magnitude of blobs of the unrolled net
    expose_hidden (default false): take the first hidden state as bottoms and give the last as tops
    Of forks: dropout_ratio, dropout_seed, engine, num_layers, sparse_mode
    """
    __slots__ = ("num_output", "weight_filler", "bias_filler", "debug_info", "expose_hidden", "dropout_ratio", "dropout_seed", "engine", "num_layers", "sparse_mode")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        Of forks: CUDNN
        """
        __slots__ = ()
        DEFAULT: _ClassVar[RecurrentParameter.Engine]
        CAFFE: _ClassVar[RecurrentParameter.Engine]
        MLU: _ClassVar[RecurrentParameter.Engine]
        CUDNN: _ClassVar[RecurrentParameter.Engine]
    DEFAULT: RecurrentParameter.Engine
    CAFFE: RecurrentParameter.Engine
    MLU: RecurrentParameter.Engine
    CUDNN: RecurrentParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    DEBUG_INFO_FIELD_NUMBER: _ClassVar[int]
    EXPOSE_HIDDEN_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_RATIO_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_SEED_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NUM_LAYERS_FIELD_NUMBER: _ClassVar[int]
    SPARSE_MODE_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    debug_info: bool
    expose_hidden: bool
    dropout_ratio: float
    dropout_seed: int
    engine: RecurrentParameter.Engine
    num_layers: int
    sparse_mode: bool
    def __init__(self, num_output: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., debug_info: _Optional[bool] = ..., expose_hidden: _Optional[bool] = ..., dropout_ratio: _Optional[float] = ..., dropout_seed: _Optional[int] = ..., engine: _Optional[_Union[RecurrentParameter.Engine, str]] = ..., num_layers: _Optional[int] = ..., sparse_mode: _Optional[bool] = ...) -> None: ...

class BatchNormParameter(_message.Message):
    """BatchNorm: normalises every channel to mean 0 and variance 1; Scale usually follows.

    use_global_stats: use the stored statistics instead of the batch's; default: in TEST
    moving_average_fraction (default 0.999): decay of the stored statistics per iteration
    eps (default 1e-05): added to the variance
    Of forks: bias_filler, bias_term, disable_mean, disable_variance, engine, filler, fused_relu, relu,
    scale_bias, scale_filler, stats_batch_size, update_global_stats, use_alpha_beta, use_log,
    use_weight_bias
    """
    __slots__ = ("use_global_stats", "moving_average_fraction", "eps", "bias_filler", "bias_term", "disable_mean", "disable_variance", "engine", "filler", "fused_relu", "relu", "scale_bias", "scale_filler", "stats_batch_size", "update_global_stats", "use_alpha_beta", "use_log", "use_weight_bias")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        MKL2017 = 3
        MKLDNN = 4
        Of forks: MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[BatchNormParameter.Engine]
        CAFFE: _ClassVar[BatchNormParameter.Engine]
        CUDNN: _ClassVar[BatchNormParameter.Engine]
        MKL2017: _ClassVar[BatchNormParameter.Engine]
        MKLDNN: _ClassVar[BatchNormParameter.Engine]
        MLU: _ClassVar[BatchNormParameter.Engine]
    DEFAULT: BatchNormParameter.Engine
    CAFFE: BatchNormParameter.Engine
    CUDNN: BatchNormParameter.Engine
    MKL2017: BatchNormParameter.Engine
    MKLDNN: BatchNormParameter.Engine
    MLU: BatchNormParameter.Engine
    USE_GLOBAL_STATS_FIELD_NUMBER: _ClassVar[int]
    MOVING_AVERAGE_FRACTION_FIELD_NUMBER: _ClassVar[int]
    EPS_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    DISABLE_MEAN_FIELD_NUMBER: _ClassVar[int]
    DISABLE_VARIANCE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    FILLER_FIELD_NUMBER: _ClassVar[int]
    FUSED_RELU_FIELD_NUMBER: _ClassVar[int]
    RELU_FIELD_NUMBER: _ClassVar[int]
    SCALE_BIAS_FIELD_NUMBER: _ClassVar[int]
    SCALE_FILLER_FIELD_NUMBER: _ClassVar[int]
    STATS_BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_GLOBAL_STATS_FIELD_NUMBER: _ClassVar[int]
    USE_ALPHA_BETA_FIELD_NUMBER: _ClassVar[int]
    USE_LOG_FIELD_NUMBER: _ClassVar[int]
    USE_WEIGHT_BIAS_FIELD_NUMBER: _ClassVar[int]
    use_global_stats: bool
    moving_average_fraction: float
    eps: float
    bias_filler: FillerParameter
    bias_term: bool
    disable_mean: bool
    disable_variance: bool
    engine: BatchNormParameter.Engine
    filler: FillerParameter
    fused_relu: bool
    relu: bool
    scale_bias: bool
    scale_filler: FillerParameter
    stats_batch_size: int
    update_global_stats: bool
    use_alpha_beta: bool
    use_log: bool
    use_weight_bias: bool
    def __init__(self, use_global_stats: _Optional[bool] = ..., moving_average_fraction: _Optional[float] = ..., eps: _Optional[float] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_term: _Optional[bool] = ..., disable_mean: _Optional[bool] = ..., disable_variance: _Optional[bool] = ..., engine: _Optional[_Union[BatchNormParameter.Engine, str]] = ..., filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., fused_relu: _Optional[bool] = ..., relu: _Optional[bool] = ..., scale_bias: _Optional[bool] = ..., scale_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., stats_batch_size: _Optional[int] = ..., update_global_stats: _Optional[bool] = ..., use_alpha_beta: _Optional[bool] = ..., use_log: _Optional[bool] = ..., use_weight_bias: _Optional[bool] = ...) -> None: ...

class ScaleParameter(_message.Message):
    """Scale: multiplies by a learned blob, or by the second bottom.

    axis (default 1): first axis of the bottom that the factors run along
    num_axes (default 1): number of axes the factors have; -1 for all the rest, 0 for one scalar
    filler: first values of the factors; default 1
    bias_term (default false): add a learned constant as well
    bias_filler: first values of the constants; default 0
    Of forks: engine, max_value, min_value, use_log
    """
    __slots__ = ("axis", "num_axes", "filler", "bias_term", "bias_filler", "engine", "max_value", "min_value", "use_log")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ScaleParameter.Engine]
        CAFFE: _ClassVar[ScaleParameter.Engine]
        MLU: _ClassVar[ScaleParameter.Engine]
    DEFAULT: ScaleParameter.Engine
    CAFFE: ScaleParameter.Engine
    MLU: ScaleParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    NUM_AXES_FIELD_NUMBER: _ClassVar[int]
    FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    MAX_VALUE_FIELD_NUMBER: _ClassVar[int]
    MIN_VALUE_FIELD_NUMBER: _ClassVar[int]
    USE_LOG_FIELD_NUMBER: _ClassVar[int]
    axis: int
    num_axes: int
    filler: FillerParameter
    bias_term: bool
    bias_filler: FillerParameter
    engine: ScaleParameter.Engine
    max_value: float
    min_value: float
    use_log: bool
    def __init__(self, axis: _Optional[int] = ..., num_axes: _Optional[int] = ..., filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_term: _Optional[bool] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., engine: _Optional[_Union[ScaleParameter.Engine, str]] = ..., max_value: _Optional[float] = ..., min_value: _Optional[float] = ..., use_log: _Optional[bool] = ...) -> None: ...

class BiasParameter(_message.Message):
    """Bias: adds a learned blob, or the second bottom.

    axis (default 1): first axis of the bottom that the summands run along
    num_axes (default 1): number of axes the summands have; -1 for all the rest, 0 for one scalar
    filler: first values of the summands; default 0
    Of forks: engine
    """
    __slots__ = ("axis", "num_axes", "filler", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[BiasParameter.Engine]
        CAFFE: _ClassVar[BiasParameter.Engine]
        MLU: _ClassVar[BiasParameter.Engine]
    DEFAULT: BiasParameter.Engine
    CAFFE: BiasParameter.Engine
    MLU: BiasParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    NUM_AXES_FIELD_NUMBER: _ClassVar[int]
    FILLER_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    axis: int
    num_axes: int
    filler: FillerParameter
    engine: BiasParameter.Engine
    def __init__(self, axis: _Optional[int] = ..., num_axes: _Optional[int] = ..., filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., engine: _Optional[_Union[BiasParameter.Engine, str]] = ...) -> None: ...

class PReLUParameter(_message.Message):
    """PReLU: max(0, x) + a min(0, x) with a learned a.

    filler: first values of a; default 0.25
    channel_shared (default false): one a for all channels
    Of forks: engine
    """
    __slots__ = ("filler", "channel_shared", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PReLUParameter.Engine]
        CAFFE: _ClassVar[PReLUParameter.Engine]
        MLU: _ClassVar[PReLUParameter.Engine]
    DEFAULT: PReLUParameter.Engine
    CAFFE: PReLUParameter.Engine
    MLU: PReLUParameter.Engine
    FILLER_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_SHARED_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    filler: FillerParameter
    channel_shared: bool
    engine: PReLUParameter.Engine
    def __init__(self, filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., channel_shared: _Optional[bool] = ..., engine: _Optional[_Union[PReLUParameter.Engine, str]] = ...) -> None: ...

class ParameterParameter(_message.Message):
    """Parameter: a learned blob as a top.

    shape: its shape
    Of forks: blob_filler
    """
    __slots__ = ("shape", "blob_filler")
    SHAPE_FIELD_NUMBER: _ClassVar[int]
    BLOB_FILLER_FIELD_NUMBER: _ClassVar[int]
    shape: BlobShape
    blob_filler: FillerParameter
    def __init__(self, shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., blob_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class PoolingParameter(_message.Message):
    """Pooling: maximum or mean over windows.

    pool (default MAX): what is taken of a window
    pad (default 0): border added on both sides
    pad_h (default 0): vertical border, instead of pad
    pad_w (default 0): horizontal border
    kernel_size: side of the square window
    kernel_h: height of the window, instead of kernel_size
    kernel_w: width of the window
    stride (default 1): step of the window
    stride_h: vertical step, instead of stride
    stride_w: horizontal step
    engine (default DEFAULT): implementation; no effect on results
    global_pooling (default false): the window is the whole plane
    round_mode (default CEIL): how the number of windows is rounded
    kernel_size_list (list): kernel_size: [a, b, ...] in forks that take a list there
    pad_list (list): pad: [a, b, ...] in forks that take a list there
    stride_list (list): stride: [a, b, ...] in forks that take a list there
    Of forks: avg_include_pad, axis, bin_h, bin_size, bin_w, blobs_a_min, blobs_lr, ceil_mode, dilation,
    kernel_depth, kernel_shape, kernel_size_3d, num_channels_per_kernel, pad_3d, pad_shape, stride_3d,
    stride_shape, temporal_stride, torch_pooling
    """
    __slots__ = ("pool", "pad", "pad_h", "pad_w", "kernel_size", "kernel_h", "kernel_w", "stride", "stride_h", "stride_w", "engine", "global_pooling", "round_mode", "avg_include_pad", "axis", "bin_h", "bin_size", "bin_w", "blobs_a_min", "blobs_lr", "ceil_mode", "dilation", "kernel_depth", "kernel_shape", "kernel_size_3d", "kernel_size_list", "num_channels_per_kernel", "pad_3d", "pad_list", "pad_shape", "stride_3d", "stride_list", "stride_shape", "temporal_stride", "torch_pooling")
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PoolMethod.

        MAX = 0: the largest value
        AVE = 1: the mean
        STOCHASTIC = 2: a random one, by magnitude
        Of forks: DEF, DEF_ALL, DEF_ALL2, DEF_ALL3, DEF_ALL4, LOWRES
        """
        __slots__ = ()
        MAX: _ClassVar[PoolingParameter.PoolMethod]
        AVE: _ClassVar[PoolingParameter.PoolMethod]
        STOCHASTIC: _ClassVar[PoolingParameter.PoolMethod]
        DEF: _ClassVar[PoolingParameter.PoolMethod]
        DEF_ALL: _ClassVar[PoolingParameter.PoolMethod]
        DEF_ALL2: _ClassVar[PoolingParameter.PoolMethod]
        DEF_ALL3: _ClassVar[PoolingParameter.PoolMethod]
        DEF_ALL4: _ClassVar[PoolingParameter.PoolMethod]
        LOWRES: _ClassVar[PoolingParameter.PoolMethod]
    MAX: PoolingParameter.PoolMethod
    AVE: PoolingParameter.PoolMethod
    STOCHASTIC: PoolingParameter.PoolMethod
    DEF: PoolingParameter.PoolMethod
    DEF_ALL: PoolingParameter.PoolMethod
    DEF_ALL2: PoolingParameter.PoolMethod
    DEF_ALL3: PoolingParameter.PoolMethod
    DEF_ALL4: PoolingParameter.PoolMethod
    LOWRES: PoolingParameter.PoolMethod
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: LIBDNN, MKL2017, MKLDNN, MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PoolingParameter.Engine]
        CAFFE: _ClassVar[PoolingParameter.Engine]
        CUDNN: _ClassVar[PoolingParameter.Engine]
        LIBDNN: _ClassVar[PoolingParameter.Engine]
        MKL2017: _ClassVar[PoolingParameter.Engine]
        MKLDNN: _ClassVar[PoolingParameter.Engine]
        MLU: _ClassVar[PoolingParameter.Engine]
    DEFAULT: PoolingParameter.Engine
    CAFFE: PoolingParameter.Engine
    CUDNN: PoolingParameter.Engine
    LIBDNN: PoolingParameter.Engine
    MKL2017: PoolingParameter.Engine
    MKLDNN: PoolingParameter.Engine
    MLU: PoolingParameter.Engine
    class RoundMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of RoundMode.

        CEIL = 0: a last window may stick out
        FLOOR = 1: windows lie inside
        """
        __slots__ = ()
        CEIL: _ClassVar[PoolingParameter.RoundMode]
        FLOOR: _ClassVar[PoolingParameter.RoundMode]
    CEIL: PoolingParameter.RoundMode
    FLOOR: PoolingParameter.RoundMode
    POOL_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    GLOBAL_POOLING_FIELD_NUMBER: _ClassVar[int]
    ROUND_MODE_FIELD_NUMBER: _ClassVar[int]
    AVG_INCLUDE_PAD_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    BIN_H_FIELD_NUMBER: _ClassVar[int]
    BIN_SIZE_FIELD_NUMBER: _ClassVar[int]
    BIN_W_FIELD_NUMBER: _ClassVar[int]
    BLOBS_A_MIN_FIELD_NUMBER: _ClassVar[int]
    BLOBS_LR_FIELD_NUMBER: _ClassVar[int]
    CEIL_MODE_FIELD_NUMBER: _ClassVar[int]
    DILATION_FIELD_NUMBER: _ClassVar[int]
    KERNEL_DEPTH_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SHAPE_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_3D_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_LIST_FIELD_NUMBER: _ClassVar[int]
    NUM_CHANNELS_PER_KERNEL_FIELD_NUMBER: _ClassVar[int]
    PAD_3D_FIELD_NUMBER: _ClassVar[int]
    PAD_LIST_FIELD_NUMBER: _ClassVar[int]
    PAD_SHAPE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_3D_FIELD_NUMBER: _ClassVar[int]
    STRIDE_LIST_FIELD_NUMBER: _ClassVar[int]
    STRIDE_SHAPE_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_STRIDE_FIELD_NUMBER: _ClassVar[int]
    TORCH_POOLING_FIELD_NUMBER: _ClassVar[int]
    pool: PoolingParameter.PoolMethod
    pad: int
    pad_h: int
    pad_w: int
    kernel_size: int
    kernel_h: int
    kernel_w: int
    stride: int
    stride_h: int
    stride_w: int
    engine: PoolingParameter.Engine
    global_pooling: bool
    round_mode: PoolingParameter.RoundMode
    avg_include_pad: bool
    axis: int
    bin_h: int
    bin_size: int
    bin_w: int
    blobs_a_min: float
    blobs_lr: float
    ceil_mode: bool
    dilation: _containers.RepeatedScalarFieldContainer[int]
    kernel_depth: int
    kernel_shape: BlobShape
    kernel_size_3d: _containers.RepeatedScalarFieldContainer[int]
    kernel_size_list: _containers.RepeatedScalarFieldContainer[int]
    num_channels_per_kernel: int
    pad_3d: _containers.RepeatedScalarFieldContainer[int]
    pad_list: _containers.RepeatedScalarFieldContainer[int]
    pad_shape: BlobShape
    stride_3d: _containers.RepeatedScalarFieldContainer[int]
    stride_list: _containers.RepeatedScalarFieldContainer[int]
    stride_shape: BlobShape
    temporal_stride: int
    torch_pooling: bool
    def __init__(self, pool: _Optional[_Union[PoolingParameter.PoolMethod, str]] = ..., pad: _Optional[int] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_size: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., engine: _Optional[_Union[PoolingParameter.Engine, str]] = ..., global_pooling: _Optional[bool] = ..., round_mode: _Optional[_Union[PoolingParameter.RoundMode, str]] = ..., avg_include_pad: _Optional[bool] = ..., axis: _Optional[int] = ..., bin_h: _Optional[int] = ..., bin_size: _Optional[int] = ..., bin_w: _Optional[int] = ..., blobs_a_min: _Optional[float] = ..., blobs_lr: _Optional[float] = ..., ceil_mode: _Optional[bool] = ..., dilation: _Optional[_Iterable[int]] = ..., kernel_depth: _Optional[int] = ..., kernel_shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., kernel_size_3d: _Optional[_Iterable[int]] = ..., kernel_size_list: _Optional[_Iterable[int]] = ..., num_channels_per_kernel: _Optional[int] = ..., pad_3d: _Optional[_Iterable[int]] = ..., pad_list: _Optional[_Iterable[int]] = ..., pad_shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., stride_3d: _Optional[_Iterable[int]] = ..., stride_list: _Optional[_Iterable[int]] = ..., stride_shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., temporal_stride: _Optional[int] = ..., torch_pooling: _Optional[bool] = ...) -> None: ...

class SPPParameter(_message.Message):
    """SPP: spatial pyramid pooling, to vectors of one length for all picture sizes.

    pyramid_height: levels; level i pools 2^i by 2^i bins
    pool (default MAX): what is taken of a bin
    engine (default DEFAULT): implementation; no effect on results
    """
    __slots__ = ("pyramid_height", "pool", "engine")
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See PoolingParameter.

        MAX = 0
        AVE = 1
        STOCHASTIC = 2
        """
        __slots__ = ()
        MAX: _ClassVar[SPPParameter.PoolMethod]
        AVE: _ClassVar[SPPParameter.PoolMethod]
        STOCHASTIC: _ClassVar[SPPParameter.PoolMethod]
    MAX: SPPParameter.PoolMethod
    AVE: SPPParameter.PoolMethod
    STOCHASTIC: SPPParameter.PoolMethod
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SPPParameter.Engine]
        CAFFE: _ClassVar[SPPParameter.Engine]
        CUDNN: _ClassVar[SPPParameter.Engine]
        MLU: _ClassVar[SPPParameter.Engine]
    DEFAULT: SPPParameter.Engine
    CAFFE: SPPParameter.Engine
    CUDNN: SPPParameter.Engine
    MLU: SPPParameter.Engine
    PYRAMID_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    POOL_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    pyramid_height: int
    pool: SPPParameter.PoolMethod
    engine: SPPParameter.Engine
    def __init__(self, pyramid_height: _Optional[int] = ..., pool: _Optional[_Union[SPPParameter.PoolMethod, str]] = ..., engine: _Optional[_Union[SPPParameter.Engine, str]] = ...) -> None: ...

class LRNParameter(_message.Message):
    """LRN: divides by (k + alpha/n sum x^2)^beta over n = local_size neighbours.

    local_size (default 5): neighbours: channels, or side of a square; odd
    alpha (default 1): weight of the sum
    beta (default 0.75): exponent
    norm_region (default ACROSS_CHANNELS): along what neighbours are counted
    k (default 1): constant
    engine (default DEFAULT): implementation; no effect on results
    Of forks: fuse_type, input_x8_position, output_x8_position, pooling_param, unit_test_fuse_kernel,
    unit_test_mode
    """
    __slots__ = ("local_size", "alpha", "beta", "norm_region", "k", "engine", "fuse_type", "input_x8_position", "output_x8_position", "pooling_param", "unit_test_fuse_kernel", "unit_test_mode")
    class NormRegion(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of NormRegion.

        ACROSS_CHANNELS = 0: the same pixel of near channels
        WITHIN_CHANNEL = 1: near pixels
        """
        __slots__ = ()
        ACROSS_CHANNELS: _ClassVar[LRNParameter.NormRegion]
        WITHIN_CHANNEL: _ClassVar[LRNParameter.NormRegion]
    ACROSS_CHANNELS: LRNParameter.NormRegion
    WITHIN_CHANNEL: LRNParameter.NormRegion
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: MKL2017, MKLDNN, MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[LRNParameter.Engine]
        CAFFE: _ClassVar[LRNParameter.Engine]
        CUDNN: _ClassVar[LRNParameter.Engine]
        MKL2017: _ClassVar[LRNParameter.Engine]
        MKLDNN: _ClassVar[LRNParameter.Engine]
        MLU: _ClassVar[LRNParameter.Engine]
    DEFAULT: LRNParameter.Engine
    CAFFE: LRNParameter.Engine
    CUDNN: LRNParameter.Engine
    MKL2017: LRNParameter.Engine
    MKLDNN: LRNParameter.Engine
    MLU: LRNParameter.Engine
    class FuseType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of FuseType.

        UNFUSED = 0
        FUSED_POOL_MAX = 1
        """
        __slots__ = ()
        UNFUSED: _ClassVar[LRNParameter.FuseType]
        FUSED_POOL_MAX: _ClassVar[LRNParameter.FuseType]
    UNFUSED: LRNParameter.FuseType
    FUSED_POOL_MAX: LRNParameter.FuseType
    LOCAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    BETA_FIELD_NUMBER: _ClassVar[int]
    NORM_REGION_FIELD_NUMBER: _ClassVar[int]
    K_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    FUSE_TYPE_FIELD_NUMBER: _ClassVar[int]
    INPUT_X8_POSITION_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_X8_POSITION_FIELD_NUMBER: _ClassVar[int]
    POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    UNIT_TEST_FUSE_KERNEL_FIELD_NUMBER: _ClassVar[int]
    UNIT_TEST_MODE_FIELD_NUMBER: _ClassVar[int]
    local_size: int
    alpha: float
    beta: float
    norm_region: LRNParameter.NormRegion
    k: float
    engine: LRNParameter.Engine
    fuse_type: LRNParameter.FuseType
    input_x8_position: int
    output_x8_position: int
    pooling_param: PoolingParameter
    unit_test_fuse_kernel: bool
    unit_test_mode: bool
    def __init__(self, local_size: _Optional[int] = ..., alpha: _Optional[float] = ..., beta: _Optional[float] = ..., norm_region: _Optional[_Union[LRNParameter.NormRegion, str]] = ..., k: _Optional[float] = ..., engine: _Optional[_Union[LRNParameter.Engine, str]] = ..., fuse_type: _Optional[_Union[LRNParameter.FuseType, str]] = ..., input_x8_position: _Optional[int] = ..., output_x8_position: _Optional[int] = ..., pooling_param: _Optional[_Union[PoolingParameter, _Mapping[str, _Any]]] = ..., unit_test_fuse_kernel: _Optional[bool] = ..., unit_test_mode: _Optional[bool] = ...) -> None: ...

class MVNParameter(_message.Message):
    """MVN: subtracts the mean and divides by the standard deviation of every item.

    normalize_variance (default true): divide, else only subtract
    across_channels (default false): statistics of all channels together
    eps (default 1e-09): added to the standard deviation
    Of forks: engine
    """
    __slots__ = ("normalize_variance", "across_channels", "eps", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[MVNParameter.Engine]
        CAFFE: _ClassVar[MVNParameter.Engine]
        MLU: _ClassVar[MVNParameter.Engine]
    DEFAULT: MVNParameter.Engine
    CAFFE: MVNParameter.Engine
    MLU: MVNParameter.Engine
    NORMALIZE_VARIANCE_FIELD_NUMBER: _ClassVar[int]
    ACROSS_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    EPS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    normalize_variance: bool
    across_channels: bool
    eps: float
    engine: MVNParameter.Engine
    def __init__(self, normalize_variance: _Optional[bool] = ..., across_channels: _Optional[bool] = ..., eps: _Optional[float] = ..., engine: _Optional[_Union[MVNParameter.Engine, str]] = ...) -> None: ...

class ReLUParameter(_message.Message):
    """ReLU: max(0, x), or leaky.

    negative_slope (default 0): slope for x < 0
    engine (default DEFAULT): implementation; no effect on results
    Of forks: fuse, upper_limit, use_log
    """
    __slots__ = ("negative_slope", "engine", "fuse", "upper_limit", "use_log")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: MKL2017, MKLDNN, MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ReLUParameter.Engine]
        CAFFE: _ClassVar[ReLUParameter.Engine]
        CUDNN: _ClassVar[ReLUParameter.Engine]
        MKL2017: _ClassVar[ReLUParameter.Engine]
        MKLDNN: _ClassVar[ReLUParameter.Engine]
        MLU: _ClassVar[ReLUParameter.Engine]
    DEFAULT: ReLUParameter.Engine
    CAFFE: ReLUParameter.Engine
    CUDNN: ReLUParameter.Engine
    MKL2017: ReLUParameter.Engine
    MKLDNN: ReLUParameter.Engine
    MLU: ReLUParameter.Engine
    NEGATIVE_SLOPE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    FUSE_FIELD_NUMBER: _ClassVar[int]
    UPPER_LIMIT_FIELD_NUMBER: _ClassVar[int]
    USE_LOG_FIELD_NUMBER: _ClassVar[int]
    negative_slope: float
    engine: ReLUParameter.Engine
    fuse: bool
    upper_limit: int
    use_log: bool
    def __init__(self, negative_slope: _Optional[float] = ..., engine: _Optional[_Union[ReLUParameter.Engine, str]] = ..., fuse: _Optional[bool] = ..., upper_limit: _Optional[int] = ..., use_log: _Optional[bool] = ...) -> None: ...

class ELUParameter(_message.Message):
    """ELU: x for x > 0, else alpha (exp(x) - 1).

    alpha (default 1): limit for x towards minus infinity, without its sign
    Of forks: engine, lambda
    """
    __slots__ = ("alpha", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ELUParameter.Engine]
        CAFFE: _ClassVar[ELUParameter.Engine]
        MLU: _ClassVar[ELUParameter.Engine]
    DEFAULT: ELUParameter.Engine
    CAFFE: ELUParameter.Engine
    MLU: ELUParameter.Engine
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    LAMBDA_FIELD_NUMBER: _ClassVar[int]
    alpha: float
    engine: ELUParameter.Engine
    def __init__(self, alpha: _Optional[float] = ..., engine: _Optional[_Union[ELUParameter.Engine, str]] = ..., **kwargs: _Any) -> None: ...

class SigmoidParameter(_message.Message):
    """Sigmoid: 1 / (1 + exp(-x)).

    engine (default DEFAULT): implementation; no effect on results
    """
    __slots__ = ("engine",)
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SigmoidParameter.Engine]
        CAFFE: _ClassVar[SigmoidParameter.Engine]
        CUDNN: _ClassVar[SigmoidParameter.Engine]
    DEFAULT: SigmoidParameter.Engine
    CAFFE: SigmoidParameter.Engine
    CUDNN: SigmoidParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    engine: SigmoidParameter.Engine
    def __init__(self, engine: _Optional[_Union[SigmoidParameter.Engine, str]] = ...) -> None: ...

class TanHParameter(_message.Message):
    """TanH: hyperbolic tangent.

    engine (default DEFAULT): implementation; no effect on results
    """
    __slots__ = ("engine",)
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[TanHParameter.Engine]
        CAFFE: _ClassVar[TanHParameter.Engine]
        CUDNN: _ClassVar[TanHParameter.Engine]
    DEFAULT: TanHParameter.Engine
    CAFFE: TanHParameter.Engine
    CUDNN: TanHParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    engine: TanHParameter.Engine
    def __init__(self, engine: _Optional[_Union[TanHParameter.Engine, str]] = ...) -> None: ...

class SwishParameter(_message.Message):
    """Swish: x sigmoid(beta x).

    beta (default 1): slope of the sigmoid
    """
    __slots__ = ("beta",)
    BETA_FIELD_NUMBER: _ClassVar[int]
    beta: float
    def __init__(self, beta: _Optional[float] = ...) -> None: ...

class PowerParameter(_message.Message):
    """Power: (shift + scale x)^power.

    power (default 1): exponent
    scale (default 1): factor
    shift (default 0): summand
    Of forks: engine
    """
    __slots__ = ("power", "scale", "shift", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PowerParameter.Engine]
        CAFFE: _ClassVar[PowerParameter.Engine]
        MLU: _ClassVar[PowerParameter.Engine]
    DEFAULT: PowerParameter.Engine
    CAFFE: PowerParameter.Engine
    MLU: PowerParameter.Engine
    POWER_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    power: float
    scale: float
    shift: float
    engine: PowerParameter.Engine
    def __init__(self, power: _Optional[float] = ..., scale: _Optional[float] = ..., shift: _Optional[float] = ..., engine: _Optional[_Union[PowerParameter.Engine, str]] = ...) -> None: ...

class ExpParameter(_message.Message):
    """Exp: base^(shift + scale x).

    base (default -1): must be positive; -1 stands for e
    scale (default 1): factor
    shift (default 0): summand
    Of forks: engine
    """
    __slots__ = ("base", "scale", "shift", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ExpParameter.Engine]
        CAFFE: _ClassVar[ExpParameter.Engine]
        MLU: _ClassVar[ExpParameter.Engine]
    DEFAULT: ExpParameter.Engine
    CAFFE: ExpParameter.Engine
    MLU: ExpParameter.Engine
    BASE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    base: float
    scale: float
    shift: float
    engine: ExpParameter.Engine
    def __init__(self, base: _Optional[float] = ..., scale: _Optional[float] = ..., shift: _Optional[float] = ..., engine: _Optional[_Union[ExpParameter.Engine, str]] = ...) -> None: ...

class LogParameter(_message.Message):
    """Log: log_base(shift + scale x).

    base (default -1): must be positive; -1 stands for e
    scale (default 1): factor
    shift (default 0): summand
    Of forks: engine
    """
    __slots__ = ("base", "scale", "shift", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[LogParameter.Engine]
        CAFFE: _ClassVar[LogParameter.Engine]
        MLU: _ClassVar[LogParameter.Engine]
    DEFAULT: LogParameter.Engine
    CAFFE: LogParameter.Engine
    MLU: LogParameter.Engine
    BASE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    base: float
    scale: float
    shift: float
    engine: LogParameter.Engine
    def __init__(self, base: _Optional[float] = ..., scale: _Optional[float] = ..., shift: _Optional[float] = ..., engine: _Optional[_Union[LogParameter.Engine, str]] = ...) -> None: ...

class ClipParameter(_message.Message):
    """Clip: limits values to an interval.

    min: lower end
    max: upper end
    Of forks: engine
    """
    __slots__ = ("min", "max", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ClipParameter.Engine]
        CAFFE: _ClassVar[ClipParameter.Engine]
        CUDNN: _ClassVar[ClipParameter.Engine]
    DEFAULT: ClipParameter.Engine
    CAFFE: ClipParameter.Engine
    CUDNN: ClipParameter.Engine
    MIN_FIELD_NUMBER: _ClassVar[int]
    MAX_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    min: float
    max: float
    engine: ClipParameter.Engine
    def __init__(self, min: _Optional[float] = ..., max: _Optional[float] = ..., engine: _Optional[_Union[ClipParameter.Engine, str]] = ...) -> None: ...

class ThresholdParameter(_message.Message):
    """Threshold: 1 where x > threshold, else 0.

    threshold (default 0): the limit
    Of forks: engine
    """
    __slots__ = ("threshold", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ThresholdParameter.Engine]
        CAFFE: _ClassVar[ThresholdParameter.Engine]
        MLU: _ClassVar[ThresholdParameter.Engine]
    DEFAULT: ThresholdParameter.Engine
    CAFFE: ThresholdParameter.Engine
    MLU: ThresholdParameter.Engine
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    threshold: float
    engine: ThresholdParameter.Engine
    def __init__(self, threshold: _Optional[float] = ..., engine: _Optional[_Union[ThresholdParameter.Engine, str]] = ...) -> None: ...

class DropoutParameter(_message.Message):
    """Dropout: in TRAIN, zeroes at random and scales up the rest; nothing in TEST.

    dropout_ratio (default 0.5): probability of a zero
    Of forks: engine, random_seed, sample_weights_test, scale_train, sqrt_scale
    """
    __slots__ = ("dropout_ratio", "engine", "random_seed", "sample_weights_test", "scale_train", "sqrt_scale")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[DropoutParameter.Engine]
        CAFFE: _ClassVar[DropoutParameter.Engine]
        CUDNN: _ClassVar[DropoutParameter.Engine]
        MLU: _ClassVar[DropoutParameter.Engine]
    DEFAULT: DropoutParameter.Engine
    CAFFE: DropoutParameter.Engine
    CUDNN: DropoutParameter.Engine
    MLU: DropoutParameter.Engine
    DROPOUT_RATIO_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    RANDOM_SEED_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_WEIGHTS_TEST_FIELD_NUMBER: _ClassVar[int]
    SCALE_TRAIN_FIELD_NUMBER: _ClassVar[int]
    SQRT_SCALE_FIELD_NUMBER: _ClassVar[int]
    dropout_ratio: float
    engine: DropoutParameter.Engine
    random_seed: int
    sample_weights_test: bool
    scale_train: bool
    sqrt_scale: bool
    def __init__(self, dropout_ratio: _Optional[float] = ..., engine: _Optional[_Union[DropoutParameter.Engine, str]] = ..., random_seed: _Optional[int] = ..., sample_weights_test: _Optional[bool] = ..., scale_train: _Optional[bool] = ..., sqrt_scale: _Optional[bool] = ...) -> None: ...

class SoftmaxParameter(_message.Message):
    """Softmax: exp(x_c) / sum_k exp(x_k).

    engine (default DEFAULT): implementation; no effect on results
    axis (default 1): axis of the classes
    Of forks: algorithm, algorithm_train, class_weight, cutting_point, hard_mining_label, hard_ratio,
    label_smooth_factor, margin, normalize_type, pos_cid, pos_mult
    """
    __slots__ = ("engine", "axis", "algorithm", "algorithm_train", "class_weight", "cutting_point", "hard_mining_label", "hard_ratio", "label_smooth_factor", "margin", "normalize_type", "pos_cid", "pos_mult")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """See ConvolutionParameter.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SoftmaxParameter.Engine]
        CAFFE: _ClassVar[SoftmaxParameter.Engine]
        CUDNN: _ClassVar[SoftmaxParameter.Engine]
        MLU: _ClassVar[SoftmaxParameter.Engine]
    DEFAULT: SoftmaxParameter.Engine
    CAFFE: SoftmaxParameter.Engine
    CUDNN: SoftmaxParameter.Engine
    MLU: SoftmaxParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    ALGORITHM_FIELD_NUMBER: _ClassVar[int]
    ALGORITHM_TRAIN_FIELD_NUMBER: _ClassVar[int]
    CLASS_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    CUTTING_POINT_FIELD_NUMBER: _ClassVar[int]
    HARD_MINING_LABEL_FIELD_NUMBER: _ClassVar[int]
    HARD_RATIO_FIELD_NUMBER: _ClassVar[int]
    LABEL_SMOOTH_FACTOR_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_TYPE_FIELD_NUMBER: _ClassVar[int]
    POS_CID_FIELD_NUMBER: _ClassVar[int]
    POS_MULT_FIELD_NUMBER: _ClassVar[int]
    engine: SoftmaxParameter.Engine
    axis: int
    algorithm: str
    algorithm_train: str
    class_weight: _containers.RepeatedScalarFieldContainer[float]
    cutting_point: float
    hard_mining_label: int
    hard_ratio: float
    label_smooth_factor: float
    margin: float
    normalize_type: str
    pos_cid: int
    pos_mult: float
    def __init__(self, engine: _Optional[_Union[SoftmaxParameter.Engine, str]] = ..., axis: _Optional[int] = ..., algorithm: _Optional[str] = ..., algorithm_train: _Optional[str] = ..., class_weight: _Optional[_Iterable[float]] = ..., cutting_point: _Optional[float] = ..., hard_mining_label: _Optional[int] = ..., hard_ratio: _Optional[float] = ..., label_smooth_factor: _Optional[float] = ..., margin: _Optional[float] = ..., normalize_type: _Optional[str] = ..., pos_cid: _Optional[int] = ..., pos_mult: _Optional[float] = ...) -> None: ...

class ConcatParameter(_message.Message):
    """Concat: joins bottoms along an axis.

    axis (default 1): the axis
    concat_dim (default 1): old form of axis
    Of forks: engine, per_fla_fuse, use_log
    """
    __slots__ = ("axis", "concat_dim", "engine", "per_fla_fuse", "use_log")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        MKL2017 = 3
        MKLDNN = 4
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ConcatParameter.Engine]
        CAFFE: _ClassVar[ConcatParameter.Engine]
        MLU: _ClassVar[ConcatParameter.Engine]
        MKL2017: _ClassVar[ConcatParameter.Engine]
        MKLDNN: _ClassVar[ConcatParameter.Engine]
    DEFAULT: ConcatParameter.Engine
    CAFFE: ConcatParameter.Engine
    MLU: ConcatParameter.Engine
    MKL2017: ConcatParameter.Engine
    MKLDNN: ConcatParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    CONCAT_DIM_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    PER_FLA_FUSE_FIELD_NUMBER: _ClassVar[int]
    USE_LOG_FIELD_NUMBER: _ClassVar[int]
    axis: int
    concat_dim: int
    engine: ConcatParameter.Engine
    per_fla_fuse: bool
    use_log: bool
    def __init__(self, axis: _Optional[int] = ..., concat_dim: _Optional[int] = ..., engine: _Optional[_Union[ConcatParameter.Engine, str]] = ..., per_fla_fuse: _Optional[bool] = ..., use_log: _Optional[bool] = ...) -> None: ...

class SliceParameter(_message.Message):
    """Slice: cuts the bottom into tops along an axis.

    axis (default 1): the axis
    slice_point (list): where to cut; default: equal parts
    slice_dim (default 1): old form of axis
    Of forks: engine
    """
    __slots__ = ("axis", "slice_point", "slice_dim", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SliceParameter.Engine]
        CAFFE: _ClassVar[SliceParameter.Engine]
        MLU: _ClassVar[SliceParameter.Engine]
    DEFAULT: SliceParameter.Engine
    CAFFE: SliceParameter.Engine
    MLU: SliceParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    SLICE_POINT_FIELD_NUMBER: _ClassVar[int]
    SLICE_DIM_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    axis: int
    slice_point: _containers.RepeatedScalarFieldContainer[int]
    slice_dim: int
    engine: SliceParameter.Engine
    def __init__(self, axis: _Optional[int] = ..., slice_point: _Optional[_Iterable[int]] = ..., slice_dim: _Optional[int] = ..., engine: _Optional[_Union[SliceParameter.Engine, str]] = ...) -> None: ...

class EltwiseParameter(_message.Message):
    """Eltwise: combines bottoms of one shape, element by element.

    operation (default SUM): how
    coeff (list): SUM: factor of each bottom; default 1
    stable_prod_grad (default true): PROD: gradient by multiplying the others, which stands zeros; else by dividing
    Of forks: allow_single_batch_input, coeff_blob, engine, power, scale, shift
    """
    __slots__ = ("operation", "coeff", "stable_prod_grad", "allow_single_batch_input", "coeff_blob", "engine", "power", "scale", "shift")
    class EltwiseOp(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of EltwiseOp.

        PROD = 0: the product
        SUM = 1: the weighted sum
        MAX = 2: the largest
        Of forks: DIV, SORT, STOCHASTIC_SUM
        """
        __slots__ = ()
        PROD: _ClassVar[EltwiseParameter.EltwiseOp]
        SUM: _ClassVar[EltwiseParameter.EltwiseOp]
        MAX: _ClassVar[EltwiseParameter.EltwiseOp]
        DIV: _ClassVar[EltwiseParameter.EltwiseOp]
        SORT: _ClassVar[EltwiseParameter.EltwiseOp]
        STOCHASTIC_SUM: _ClassVar[EltwiseParameter.EltwiseOp]
    PROD: EltwiseParameter.EltwiseOp
    SUM: EltwiseParameter.EltwiseOp
    MAX: EltwiseParameter.EltwiseOp
    DIV: EltwiseParameter.EltwiseOp
    SORT: EltwiseParameter.EltwiseOp
    STOCHASTIC_SUM: EltwiseParameter.EltwiseOp
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        MKL2017 = 3
        MKLDNN = 4
        """
        __slots__ = ()
        DEFAULT: _ClassVar[EltwiseParameter.Engine]
        CAFFE: _ClassVar[EltwiseParameter.Engine]
        MLU: _ClassVar[EltwiseParameter.Engine]
        MKL2017: _ClassVar[EltwiseParameter.Engine]
        MKLDNN: _ClassVar[EltwiseParameter.Engine]
    DEFAULT: EltwiseParameter.Engine
    CAFFE: EltwiseParameter.Engine
    MLU: EltwiseParameter.Engine
    MKL2017: EltwiseParameter.Engine
    MKLDNN: EltwiseParameter.Engine
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    COEFF_FIELD_NUMBER: _ClassVar[int]
    STABLE_PROD_GRAD_FIELD_NUMBER: _ClassVar[int]
    ALLOW_SINGLE_BATCH_INPUT_FIELD_NUMBER: _ClassVar[int]
    COEFF_BLOB_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    POWER_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FIELD_NUMBER: _ClassVar[int]
    operation: EltwiseParameter.EltwiseOp
    coeff: _containers.RepeatedScalarFieldContainer[float]
    stable_prod_grad: bool
    allow_single_batch_input: bool
    coeff_blob: bool
    engine: EltwiseParameter.Engine
    power: float
    scale: float
    shift: float
    def __init__(self, operation: _Optional[_Union[EltwiseParameter.EltwiseOp, str]] = ..., coeff: _Optional[_Iterable[float]] = ..., stable_prod_grad: _Optional[bool] = ..., allow_single_batch_input: _Optional[bool] = ..., coeff_blob: _Optional[bool] = ..., engine: _Optional[_Union[EltwiseParameter.Engine, str]] = ..., power: _Optional[float] = ..., scale: _Optional[float] = ..., shift: _Optional[float] = ...) -> None: ...

class ReductionParameter(_message.Message):
    """Reduction: one number out of the last axes.

    operation (default SUM): how
    axis (default 0): this and all axes behind it are reduced; 0 gives a scalar
    coeff (default 1): factor on the result
    Of forks: dim_0, dim_1, dim_2, dim_3, engine, k, keepdim
    """
    __slots__ = ("operation", "axis", "coeff", "dim_0", "dim_1", "dim_2", "dim_3", "engine", "k", "keepdim")
    class ReductionOp(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ReductionOp.

        SUM = 1: the sum
        ASUM = 2: the sum of magnitudes
        SUMSQ = 3: the sum of squares
        MEAN = 4: the mean
        Of forks: L2, LOGSUM, LOGSUMEXP, MAX, MIN, PROD, SQSUM, TOPK
        """
        __slots__ = ()
        SUM: _ClassVar[ReductionParameter.ReductionOp]
        ASUM: _ClassVar[ReductionParameter.ReductionOp]
        SUMSQ: _ClassVar[ReductionParameter.ReductionOp]
        MEAN: _ClassVar[ReductionParameter.ReductionOp]
        L2: _ClassVar[ReductionParameter.ReductionOp]
        LOGSUM: _ClassVar[ReductionParameter.ReductionOp]
        LOGSUMEXP: _ClassVar[ReductionParameter.ReductionOp]
        MAX: _ClassVar[ReductionParameter.ReductionOp]
        MIN: _ClassVar[ReductionParameter.ReductionOp]
        PROD: _ClassVar[ReductionParameter.ReductionOp]
        SQSUM: _ClassVar[ReductionParameter.ReductionOp]
        TOPK: _ClassVar[ReductionParameter.ReductionOp]
    SUM: ReductionParameter.ReductionOp
    ASUM: ReductionParameter.ReductionOp
    SUMSQ: ReductionParameter.ReductionOp
    MEAN: ReductionParameter.ReductionOp
    L2: ReductionParameter.ReductionOp
    LOGSUM: ReductionParameter.ReductionOp
    LOGSUMEXP: ReductionParameter.ReductionOp
    MAX: ReductionParameter.ReductionOp
    MIN: ReductionParameter.ReductionOp
    PROD: ReductionParameter.ReductionOp
    SQSUM: ReductionParameter.ReductionOp
    TOPK: ReductionParameter.ReductionOp
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ReductionParameter.Engine]
        CAFFE: _ClassVar[ReductionParameter.Engine]
        MLU: _ClassVar[ReductionParameter.Engine]
    DEFAULT: ReductionParameter.Engine
    CAFFE: ReductionParameter.Engine
    MLU: ReductionParameter.Engine
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    COEFF_FIELD_NUMBER: _ClassVar[int]
    DIM_0_FIELD_NUMBER: _ClassVar[int]
    DIM_1_FIELD_NUMBER: _ClassVar[int]
    DIM_2_FIELD_NUMBER: _ClassVar[int]
    DIM_3_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    K_FIELD_NUMBER: _ClassVar[int]
    KEEPDIM_FIELD_NUMBER: _ClassVar[int]
    operation: ReductionParameter.ReductionOp
    axis: int
    coeff: float
    dim_0: int
    dim_1: int
    dim_2: int
    dim_3: int
    engine: ReductionParameter.Engine
    k: int
    keepdim: int
    def __init__(self, operation: _Optional[_Union[ReductionParameter.ReductionOp, str]] = ..., axis: _Optional[int] = ..., coeff: _Optional[float] = ..., dim_0: _Optional[int] = ..., dim_1: _Optional[int] = ..., dim_2: _Optional[int] = ..., dim_3: _Optional[int] = ..., engine: _Optional[_Union[ReductionParameter.Engine, str]] = ..., k: _Optional[int] = ..., keepdim: _Optional[int] = ...) -> None: ...

class ReshapeParameter(_message.Message):
    """Reshape: the same values in another shape.

    shape: new extents; 0 copies the bottom's, one -1 is computed
    axis (default 0): first axis that is replaced
    num_axes (default -1): number of axes replaced; -1 for all the rest
    Of forks: default_insert, engine, pixelshuffler
    """
    __slots__ = ("shape", "axis", "num_axes", "default_insert", "engine", "pixelshuffler")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ReshapeParameter.Engine]
        CAFFE: _ClassVar[ReshapeParameter.Engine]
        MLU: _ClassVar[ReshapeParameter.Engine]
    DEFAULT: ReshapeParameter.Engine
    CAFFE: ReshapeParameter.Engine
    MLU: ReshapeParameter.Engine
    SHAPE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    NUM_AXES_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_INSERT_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    PIXELSHUFFLER_FIELD_NUMBER: _ClassVar[int]
    shape: BlobShape
    axis: int
    num_axes: int
    default_insert: int
    engine: ReshapeParameter.Engine
    pixelshuffler: int
    def __init__(self, shape: _Optional[_Union[BlobShape, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., num_axes: _Optional[int] = ..., default_insert: _Optional[int] = ..., engine: _Optional[_Union[ReshapeParameter.Engine, str]] = ..., pixelshuffler: _Optional[int] = ...) -> None: ...

class FlattenParameter(_message.Message):
    """Flatten: joins neighbouring axes.

    axis (default 1): the first
    end_axis (default -1): the last
    Of forks: engine
    """
    __slots__ = ("axis", "end_axis", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[FlattenParameter.Engine]
        CAFFE: _ClassVar[FlattenParameter.Engine]
        MLU: _ClassVar[FlattenParameter.Engine]
    DEFAULT: FlattenParameter.Engine
    CAFFE: FlattenParameter.Engine
    MLU: FlattenParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    END_AXIS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    axis: int
    end_axis: int
    engine: FlattenParameter.Engine
    def __init__(self, axis: _Optional[int] = ..., end_axis: _Optional[int] = ..., engine: _Optional[_Union[FlattenParameter.Engine, str]] = ...) -> None: ...

class TileParameter(_message.Message):
    """Tile: repeats the bottom along an axis.

    axis (default 1): the axis
    tiles: how often
    Of forks: engine, index, tiles_from_axis
    """
    __slots__ = ("axis", "tiles", "engine", "index", "tiles_from_axis")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[TileParameter.Engine]
        CAFFE: _ClassVar[TileParameter.Engine]
        CUDNN: _ClassVar[TileParameter.Engine]
    DEFAULT: TileParameter.Engine
    CAFFE: TileParameter.Engine
    CUDNN: TileParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    TILES_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    INDEX_FIELD_NUMBER: _ClassVar[int]
    TILES_FROM_AXIS_FIELD_NUMBER: _ClassVar[int]
    axis: int
    tiles: int
    engine: TileParameter.Engine
    index: int
    tiles_from_axis: int
    def __init__(self, axis: _Optional[int] = ..., tiles: _Optional[int] = ..., engine: _Optional[_Union[TileParameter.Engine, str]] = ..., index: _Optional[int] = ..., tiles_from_axis: _Optional[int] = ...) -> None: ...

class CropParameter(_message.Message):
    """Crop: cuts the first bottom to the shape of the second.

    axis (default 2): this and all axes behind it are cropped
    offset (list): first index kept: one for all those axes, or one per axis; default 0
    Of forks: center_crop, crop_h, crop_w, engine, num_args, num_channels_per_kernel, offset_c,
    offset_h, offset_w
    """
    __slots__ = ("axis", "offset", "center_crop", "crop_h", "crop_w", "engine", "num_args", "num_channels_per_kernel", "offset_c", "offset_h", "offset_w")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[CropParameter.Engine]
        CAFFE: _ClassVar[CropParameter.Engine]
        MLU: _ClassVar[CropParameter.Engine]
    DEFAULT: CropParameter.Engine
    CAFFE: CropParameter.Engine
    MLU: CropParameter.Engine
    AXIS_FIELD_NUMBER: _ClassVar[int]
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    CENTER_CROP_FIELD_NUMBER: _ClassVar[int]
    CROP_H_FIELD_NUMBER: _ClassVar[int]
    CROP_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NUM_ARGS_FIELD_NUMBER: _ClassVar[int]
    NUM_CHANNELS_PER_KERNEL_FIELD_NUMBER: _ClassVar[int]
    OFFSET_C_FIELD_NUMBER: _ClassVar[int]
    OFFSET_H_FIELD_NUMBER: _ClassVar[int]
    OFFSET_W_FIELD_NUMBER: _ClassVar[int]
    axis: int
    offset: _containers.RepeatedScalarFieldContainer[int]
    center_crop: bool
    crop_h: int
    crop_w: int
    engine: CropParameter.Engine
    num_args: int
    num_channels_per_kernel: int
    offset_c: int
    offset_h: int
    offset_w: int
    def __init__(self, axis: _Optional[int] = ..., offset: _Optional[_Iterable[int]] = ..., center_crop: _Optional[bool] = ..., crop_h: _Optional[int] = ..., crop_w: _Optional[int] = ..., engine: _Optional[_Union[CropParameter.Engine, str]] = ..., num_args: _Optional[int] = ..., num_channels_per_kernel: _Optional[int] = ..., offset_c: _Optional[int] = ..., offset_h: _Optional[int] = ..., offset_w: _Optional[int] = ...) -> None: ...

class ArgMaxParameter(_message.Message):
    """ArgMax: indices of the largest values.

    out_max_val (default false): give the values too; with axis instead of the indices
    top_k (default 1): how many
    axis: along this axis; unset: of the whole item
    Of forks: engine, softmax_threshold
    """
    __slots__ = ("out_max_val", "top_k", "axis", "engine", "softmax_threshold")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ArgMaxParameter.Engine]
        CAFFE: _ClassVar[ArgMaxParameter.Engine]
        MLU: _ClassVar[ArgMaxParameter.Engine]
    DEFAULT: ArgMaxParameter.Engine
    CAFFE: ArgMaxParameter.Engine
    MLU: ArgMaxParameter.Engine
    OUT_MAX_VAL_FIELD_NUMBER: _ClassVar[int]
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    SOFTMAX_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    out_max_val: bool
    top_k: int
    axis: int
    engine: ArgMaxParameter.Engine
    softmax_threshold: bool
    def __init__(self, out_max_val: _Optional[bool] = ..., top_k: _Optional[int] = ..., axis: _Optional[int] = ..., engine: _Optional[_Union[ArgMaxParameter.Engine, str]] = ..., softmax_threshold: _Optional[bool] = ...) -> None: ...

class PythonParameter(_message.Message):
    """Python: a layer class of a Python module.

    module: the module, found on Python's path
    layer: the class
    param_str: text handed to the layer as self.param_str
    share_in_parallel (default false): share the layer among GPUs; has no effect here
    Of forks: param_str_, python_path
    """
    __slots__ = ("module", "layer", "param_str", "share_in_parallel", "param_str_", "python_path")
    MODULE_FIELD_NUMBER: _ClassVar[int]
    LAYER_FIELD_NUMBER: _ClassVar[int]
    PARAM_STR_FIELD_NUMBER: _ClassVar[int]
    SHARE_IN_PARALLEL_FIELD_NUMBER: _ClassVar[int]
    PARAM_STR__FIELD_NUMBER: _ClassVar[int]
    PYTHON_PATH_FIELD_NUMBER: _ClassVar[int]
    module: str
    layer: str
    param_str: str
    share_in_parallel: bool
    param_str_: str
    python_path: str
    def __init__(self, module: _Optional[str] = ..., layer: _Optional[str] = ..., param_str: _Optional[str] = ..., share_in_parallel: _Optional[bool] = ..., param_str_: _Optional[str] = ..., python_path: _Optional[str] = ...) -> None: ...

class LossParameter(_message.Message):
    """What all loss layers have in common.

    ignore_label: positions with this label do not count
    normalization (default VALID): what the sum is divided by
    normalize: old form of normalization: true VALID, false BATCH_SIZE
    Of forks: class_weight_source, class_weighting, engine, is_num_scale, label_smoothing,
    label_weights, pre_fixed_normalizer, weight_by_label_freqs, weight_source
    """
    __slots__ = ("ignore_label", "normalization", "normalize", "class_weight_source", "class_weighting", "engine", "is_num_scale", "label_smoothing", "label_weights", "pre_fixed_normalizer", "weight_by_label_freqs", "weight_source")
    class NormalizationMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of NormalizationMode.

        FULL = 0: all positions
        VALID = 1: the positions that count
        BATCH_SIZE = 2: the items
        NONE = 3: nothing
        Of forks: PRE_FIXED, PSNR
        """
        __slots__ = ()
        FULL: _ClassVar[LossParameter.NormalizationMode]
        VALID: _ClassVar[LossParameter.NormalizationMode]
        BATCH_SIZE: _ClassVar[LossParameter.NormalizationMode]
        NONE: _ClassVar[LossParameter.NormalizationMode]
        PRE_FIXED: _ClassVar[LossParameter.NormalizationMode]
        PSNR: _ClassVar[LossParameter.NormalizationMode]
    FULL: LossParameter.NormalizationMode
    VALID: LossParameter.NormalizationMode
    BATCH_SIZE: LossParameter.NormalizationMode
    NONE: LossParameter.NormalizationMode
    PRE_FIXED: LossParameter.NormalizationMode
    PSNR: LossParameter.NormalizationMode
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[LossParameter.Engine]
        CAFFE: _ClassVar[LossParameter.Engine]
        MLU: _ClassVar[LossParameter.Engine]
    DEFAULT: LossParameter.Engine
    CAFFE: LossParameter.Engine
    MLU: LossParameter.Engine
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    NORMALIZATION_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_FIELD_NUMBER: _ClassVar[int]
    CLASS_WEIGHT_SOURCE_FIELD_NUMBER: _ClassVar[int]
    CLASS_WEIGHTING_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IS_NUM_SCALE_FIELD_NUMBER: _ClassVar[int]
    LABEL_SMOOTHING_FIELD_NUMBER: _ClassVar[int]
    LABEL_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    PRE_FIXED_NORMALIZER_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_BY_LABEL_FREQS_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_SOURCE_FIELD_NUMBER: _ClassVar[int]
    ignore_label: int
    normalization: LossParameter.NormalizationMode
    normalize: bool
    class_weight_source: str
    class_weighting: _containers.RepeatedScalarFieldContainer[float]
    engine: LossParameter.Engine
    is_num_scale: bool
    label_smoothing: float
    label_weights: _containers.RepeatedScalarFieldContainer[float]
    pre_fixed_normalizer: float
    weight_by_label_freqs: bool
    weight_source: str
    def __init__(self, ignore_label: _Optional[int] = ..., normalization: _Optional[_Union[LossParameter.NormalizationMode, str]] = ..., normalize: _Optional[bool] = ..., class_weight_source: _Optional[str] = ..., class_weighting: _Optional[_Iterable[float]] = ..., engine: _Optional[_Union[LossParameter.Engine, str]] = ..., is_num_scale: _Optional[bool] = ..., label_smoothing: _Optional[float] = ..., label_weights: _Optional[_Iterable[float]] = ..., pre_fixed_normalizer: _Optional[float] = ..., weight_by_label_freqs: _Optional[bool] = ..., weight_source: _Optional[str] = ...) -> None: ...

class AccuracyParameter(_message.Message):
    """Accuracy: share of right answers.

    top_k (default 1): right if the label is among the k best
    axis (default 1): axis of the classes
    ignore_label: positions with this label do not count
    ignore_label_list (list): ignore_label: [a, b, ...] in forks that take a list there
    Of forks: denominator, enable_simple_accuracy, engine, min_is_better, use_log
    """
    __slots__ = ("top_k", "axis", "ignore_label", "denominator", "enable_simple_accuracy", "engine", "ignore_label_list", "min_is_better", "use_log")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[AccuracyParameter.Engine]
        CAFFE: _ClassVar[AccuracyParameter.Engine]
        MLU: _ClassVar[AccuracyParameter.Engine]
    DEFAULT: AccuracyParameter.Engine
    CAFFE: AccuracyParameter.Engine
    MLU: AccuracyParameter.Engine
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    DENOMINATOR_FIELD_NUMBER: _ClassVar[int]
    ENABLE_SIMPLE_ACCURACY_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_LIST_FIELD_NUMBER: _ClassVar[int]
    MIN_IS_BETTER_FIELD_NUMBER: _ClassVar[int]
    USE_LOG_FIELD_NUMBER: _ClassVar[int]
    top_k: int
    axis: int
    ignore_label: int
    denominator: float
    enable_simple_accuracy: bool
    engine: AccuracyParameter.Engine
    ignore_label_list: _containers.RepeatedScalarFieldContainer[int]
    min_is_better: bool
    use_log: bool
    def __init__(self, top_k: _Optional[int] = ..., axis: _Optional[int] = ..., ignore_label: _Optional[int] = ..., denominator: _Optional[float] = ..., enable_simple_accuracy: _Optional[bool] = ..., engine: _Optional[_Union[AccuracyParameter.Engine, str]] = ..., ignore_label_list: _Optional[_Iterable[int]] = ..., min_is_better: _Optional[bool] = ..., use_log: _Optional[bool] = ...) -> None: ...

class HingeLossParameter(_message.Message):
    """HingeLoss: one against all margins.

    norm (default L1): how margins are penalised
    """
    __slots__ = ("norm",)
    class Norm(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Norm.

        L1 = 1: linearly
        L2 = 2: by their squares
        """
        __slots__ = ()
        L1: _ClassVar[HingeLossParameter.Norm]
        L2: _ClassVar[HingeLossParameter.Norm]
    L1: HingeLossParameter.Norm
    L2: HingeLossParameter.Norm
    NORM_FIELD_NUMBER: _ClassVar[int]
    norm: HingeLossParameter.Norm
    def __init__(self, norm: _Optional[_Union[HingeLossParameter.Norm, str]] = ...) -> None: ...

class ContrastiveLossParameter(_message.Message):
    """ContrastiveLoss: pulls similar pairs together, and pushes others apart up to a margin.

    margin (default 1): the distance beyond which pairs that differ cost nothing
    legacy_version (default false): use max(0, margin - d^2) instead of max(0, margin - d)^2
    Of forks: engine, output_matches
    """
    __slots__ = ("margin", "legacy_version", "engine", "output_matches")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ContrastiveLossParameter.Engine]
        CAFFE: _ClassVar[ContrastiveLossParameter.Engine]
        MLU: _ClassVar[ContrastiveLossParameter.Engine]
    DEFAULT: ContrastiveLossParameter.Engine
    CAFFE: ContrastiveLossParameter.Engine
    MLU: ContrastiveLossParameter.Engine
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    LEGACY_VERSION_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_MATCHES_FIELD_NUMBER: _ClassVar[int]
    margin: float
    legacy_version: bool
    engine: ContrastiveLossParameter.Engine
    output_matches: bool
    def __init__(self, margin: _Optional[float] = ..., legacy_version: _Optional[bool] = ..., engine: _Optional[_Union[ContrastiveLossParameter.Engine, str]] = ..., output_matches: _Optional[bool] = ...) -> None: ...

class InfogainLossParameter(_message.Message):
    """InfogainLoss: logistic loss with a matrix of class relations.

    source: binaryproto of the matrix, unless it is the third bottom
    axis (default 1): axis of the classes
    """
    __slots__ = ("source", "axis")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    source: str
    axis: int
    def __init__(self, source: _Optional[str] = ..., axis: _Optional[int] = ...) -> None: ...

class V1LayerParameter(_message.Message):
    """A layer of 2014 (\"layers\" in a net): types are an enum, learned blobs have parallel lists of settings.

    bottom (list): As in LayerParameter.
    top (list)
    name: as in LayerParameter
    include (list)
    exclude (list)
    type: see LayerType
    blobs (list): learned values
    param (list): per blob: name for sharing
    blob_share_mode (list): per blob: see ParamSpec.DimCheckMode
    blobs_lr (list): per blob: factor on the learning rate
    weight_decay (list): per blob: factor on the weight decay
    loss_weight (list)
    accuracy_param
    argmax_param
    concat_param
    contrastive_loss_param
    convolution_param
    data_param
    dropout_param
    dummy_data_param
    eltwise_param
    exp_param
    hdf5_data_param
    hdf5_output_param
    hinge_loss_param
    image_data_param
    infogain_loss_param
    inner_product_param
    lrn_param
    memory_data_param
    mvn_param
    pooling_param
    power_param
    relu_param
    sigmoid_param
    softmax_param
    slice_param
    tanh_param
    threshold_param
    window_data_param
    transform_param
    loss_param
    layer: the layer itself in still older files
    Of forks: DepthwiseConvolution_parameter, addpad_param, affinity_param, batch_norm_param,
    bias_param, binary_accuracy_param, blobs_dtype, bn_param, bottom_mlu_dtype, center_loss_param,
    ceuclidean_loss_param, clip_param, conadd_param, const_scale_param, convolution3d_param,
    crelu_param, crop_param, data_align_param, dct_param, deephi_reisze_param,
    deformable_convolution_param, dense_crf_param, detection_loss_param, detection_out_param,
    detection_output_param, detection_pose_output_param, disable, down_sampling_param, dtow_param,
    ele_opt_param, eltwise_accuracy_param, eltwise_affine_param, elu_param, embed_param, enable, engine,
    entropy_bottleneck_param, entropy_loss_param, entropy_pack_param, euclidean_loss_param,
    eval_detection_param, external_output, flatten_param, float2int_param, gdn_param,
    heatmap_data_param, image_detect_param, imp_map_param, input_param, insanity_param, interp_param,
    island_loss_param, linear_quant_param, local_param, log_param, lot_param, mask_param,
    mcwindow_data_param, mean_loss_param, merge_param, mlquant_param, mrelu_param, mtlu_param,
    mtranspose_param, multi_stage_meanfield_param, multobin_param, namcwindow_data_param,
    noise_data_param, noise_param, norm_param, pack_channel_param, pack_data_param, parameter_param,
    patch_param, permute_param, pooling3d_param, prelu_param, prior_box_param, priorbox_params,
    proposal_param, psroi_pooling_param, python_param, range_loss_param, recurrent_param,
    red_accuracy_param, red_softmax_loss_param, reduction_param, region_param, relu6_param, reorg_param,
    reshape_param, resize_crop_param, roi_align_param, roi_pooling_param, round_param, scale_param,
    select_seg_binary_param, shuffle_channel_param, smooth_l1_loss_param, sparsity, split_num,
    split_param, spp_param, strict_dim, sub_region_param, tile_param, triplet_loss_param,
    unpooling_param, upsample_param, window_cls_data_param, wsplit_param, yolov3_param,
    yuvtonormalizedgray_param, yuvtorgb_param
    """
    __slots__ = ("bottom", "top", "name", "include", "exclude", "type", "blobs", "param", "blob_share_mode", "blobs_lr", "weight_decay", "loss_weight", "accuracy_param", "argmax_param", "concat_param", "contrastive_loss_param", "convolution_param", "data_param", "dropout_param", "dummy_data_param", "eltwise_param", "exp_param", "hdf5_data_param", "hdf5_output_param", "hinge_loss_param", "image_data_param", "infogain_loss_param", "inner_product_param", "lrn_param", "memory_data_param", "mvn_param", "pooling_param", "power_param", "relu_param", "sigmoid_param", "softmax_param", "slice_param", "tanh_param", "threshold_param", "window_data_param", "transform_param", "loss_param", "layer", "DepthwiseConvolution_parameter", "addpad_param", "affinity_param", "batch_norm_param", "bias_param", "binary_accuracy_param", "blobs_dtype", "bn_param", "bottom_mlu_dtype", "center_loss_param", "ceuclidean_loss_param", "clip_param", "conadd_param", "const_scale_param", "convolution3d_param", "crelu_param", "crop_param", "data_align_param", "dct_param", "deephi_reisze_param", "deformable_convolution_param", "dense_crf_param", "detection_loss_param", "detection_out_param", "detection_output_param", "detection_pose_output_param", "disable", "down_sampling_param", "dtow_param", "ele_opt_param", "eltwise_accuracy_param", "eltwise_affine_param", "elu_param", "embed_param", "enable", "engine", "entropy_bottleneck_param", "entropy_loss_param", "entropy_pack_param", "euclidean_loss_param", "eval_detection_param", "external_output", "flatten_param", "float2int_param", "gdn_param", "heatmap_data_param", "image_detect_param", "imp_map_param", "input_param", "insanity_param", "interp_param", "island_loss_param", "linear_quant_param", "local_param", "log_param", "lot_param", "mask_param", "mcwindow_data_param", "mean_loss_param", "merge_param", "mlquant_param", "mrelu_param", "mtlu_param", "mtranspose_param", "multi_stage_meanfield_param", "multobin_param", "namcwindow_data_param", "noise_data_param", "noise_param", "norm_param", "pack_channel_param", "pack_data_param", "parameter_param", "patch_param", "permute_param", "pooling3d_param", "prelu_param", "prior_box_param", "priorbox_params", "proposal_param", "psroi_pooling_param", "python_param", "range_loss_param", "recurrent_param", "red_accuracy_param", "red_softmax_loss_param", "reduction_param", "region_param", "relu6_param", "reorg_param", "reshape_param", "resize_crop_param", "roi_align_param", "roi_pooling_param", "round_param", "scale_param", "select_seg_binary_param", "shuffle_channel_param", "smooth_l1_loss_param", "sparsity", "split_num", "split_param", "spp_param", "strict_dim", "sub_region_param", "tile_param", "triplet_loss_param", "unpooling_param", "upsample_param", "window_cls_data_param", "wsplit_param", "yolov3_param", "yuvtonormalizedgray_param", "yuvtorgb_param")
    class LayerType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """The types; SOFTMAX_LOSS became SoftmaxWithLoss, the others kept their names in CamelCase.

        NONE = 0
        ACCURACY = 1
        BNLL = 2
        CONCAT = 3
        CONVOLUTION = 4
        DATA = 5
        DROPOUT = 6
        EUCLIDEAN_LOSS = 7
        FLATTEN = 8
        HDF5_DATA = 9
        HDF5_OUTPUT = 10
        IM2COL = 11
        IMAGE_DATA = 12
        INFOGAIN_LOSS = 13
        INNER_PRODUCT = 14
        LRN = 15
        MULTINOMIAL_LOGISTIC_LOSS = 16
        POOLING = 17
        RELU = 18
        SIGMOID = 19
        SOFTMAX = 20
        SOFTMAX_LOSS = 21
        SPLIT = 22
        TANH = 23
        WINDOW_DATA = 24
        ELTWISE = 25
        POWER = 26
        SIGMOID_CROSS_ENTROPY_LOSS = 27
        HINGE_LOSS = 28
        MEMORY_DATA = 29
        ARGMAX = 30
        THRESHOLD = 31
        DUMMY_DATA = 32
        SLICE = 33
        MVN = 34
        ABSVAL = 35
        SILENCE = 36
        CONTRASTIVE_LOSS = 37
        EXP = 38
        DECONVOLUTION = 39
        Of forks: BATCH_NORM, BCODER_LOSS, BIAS, BIN_ACCURACY, BN, CENTER_LOSS, CEUCLIDEAN_LOSS, CLIP,
        COMPRATIO, CONADD, CONST_SCALE, CONVOLUTION3D, CRELU, CROP, DATA_HEATMAP, DECONVOLUTION3D,
        DEFORMABLECONVOLUTION, DENSE_CRF, DEPTHWISECONVOLUTION, DETECTIONOUTPUT, DETECTION_OUT,
        DETECTION_OUTPUT, DETECTION_POSE_OUTPUT, DIVERSITY_LOSS, DOTMUL, DOWN_SAMPLING, DROPOUT_CHANNEL,
        DTOW, ELTWISE_ACCURACY, ELTWISE_AFFINE, ELTWISE_PRODUCT, ELU, EMBED, ENTROPY_LOSS, ENTROPY_PACK,
        EUCLIDEAN_LOSS_HEATMAP, ElEOPT, FAKE_LOSS, IMAGE_DETECT, IMAGE_SEG_DATA, IMPMAP, INPUT, INSANITY,
        INTERP, LINEAR_MEAN_LOSS, LINEAR_QUANT, LOCAL, LOG, LSTM_RESHAPE, MASK, MBATCHNORM, MCWINDOW_DATA,
        MDATA, MEAN_LOSS, MERGE, MLQUANT, MPATCH, MRELU, MSPLIT, MTRANSPOSE, MULTI_STAGE_MEANFIELD,
        MULTOBIN, NAMCWINDOW_DATA, NMS, NORM, NORMALIZE, NSWITCH, PARAMETER, PARSE_EVALUATE, PARSE_OUTPUT,
        PERMUTE, PEUCLIDEAN_LOSS, POOLING3D, PRELU, PRIORBOX, PRIOR_BOX, PROPOSAL, PSROI_POOLING, PYTHON,
        RANGE_LOSS, RECURRENT, REDUCTION, RED_ACCURACY, RED_SOFTMAX_LOSS, REGION, RELU6, REORG, RESHAPE,
        RESIZE_CROP, ROIPOOLING, ROI_ALIGN, ROI_POOLING, ROUND, RPN, SCALE, SELECT_SEG_BINARY,
        SHUFFLE_CHANNEL, SPP, SWITCH, TILE, TRANSFORM, TRIPLET_LOSS, TV_LOSS, UNPOOLING, UPSAMPLE,
        VIDEO_DATA, VIDEO_SEGMENTATION_DATA, VIDEO_WITH_VOXEL_TRUTH_DATA, VOLUME_DATA, VOXEL_CUSTOM_LOSS,
        VOXEL_SOFTMAX, VOXEL_SOFTMAX_LOSS, WINDOW_CLS_DATA, WINDOW_INST_SEG_DATA, WINDOW_SEG_BINARY,
        WINDOW_SEG_DATA, YOLOV3, YUVTONORMALIZEDGRAY, YUVTORGB
        """
        __slots__ = ()
        NONE: _ClassVar[V1LayerParameter.LayerType]
        ACCURACY: _ClassVar[V1LayerParameter.LayerType]
        BNLL: _ClassVar[V1LayerParameter.LayerType]
        CONCAT: _ClassVar[V1LayerParameter.LayerType]
        CONVOLUTION: _ClassVar[V1LayerParameter.LayerType]
        DATA: _ClassVar[V1LayerParameter.LayerType]
        DROPOUT: _ClassVar[V1LayerParameter.LayerType]
        EUCLIDEAN_LOSS: _ClassVar[V1LayerParameter.LayerType]
        FLATTEN: _ClassVar[V1LayerParameter.LayerType]
        HDF5_DATA: _ClassVar[V1LayerParameter.LayerType]
        HDF5_OUTPUT: _ClassVar[V1LayerParameter.LayerType]
        IM2COL: _ClassVar[V1LayerParameter.LayerType]
        IMAGE_DATA: _ClassVar[V1LayerParameter.LayerType]
        INFOGAIN_LOSS: _ClassVar[V1LayerParameter.LayerType]
        INNER_PRODUCT: _ClassVar[V1LayerParameter.LayerType]
        LRN: _ClassVar[V1LayerParameter.LayerType]
        MULTINOMIAL_LOGISTIC_LOSS: _ClassVar[V1LayerParameter.LayerType]
        POOLING: _ClassVar[V1LayerParameter.LayerType]
        RELU: _ClassVar[V1LayerParameter.LayerType]
        SIGMOID: _ClassVar[V1LayerParameter.LayerType]
        SOFTMAX: _ClassVar[V1LayerParameter.LayerType]
        SOFTMAX_LOSS: _ClassVar[V1LayerParameter.LayerType]
        SPLIT: _ClassVar[V1LayerParameter.LayerType]
        TANH: _ClassVar[V1LayerParameter.LayerType]
        WINDOW_DATA: _ClassVar[V1LayerParameter.LayerType]
        ELTWISE: _ClassVar[V1LayerParameter.LayerType]
        POWER: _ClassVar[V1LayerParameter.LayerType]
        SIGMOID_CROSS_ENTROPY_LOSS: _ClassVar[V1LayerParameter.LayerType]
        HINGE_LOSS: _ClassVar[V1LayerParameter.LayerType]
        MEMORY_DATA: _ClassVar[V1LayerParameter.LayerType]
        ARGMAX: _ClassVar[V1LayerParameter.LayerType]
        THRESHOLD: _ClassVar[V1LayerParameter.LayerType]
        DUMMY_DATA: _ClassVar[V1LayerParameter.LayerType]
        SLICE: _ClassVar[V1LayerParameter.LayerType]
        MVN: _ClassVar[V1LayerParameter.LayerType]
        ABSVAL: _ClassVar[V1LayerParameter.LayerType]
        SILENCE: _ClassVar[V1LayerParameter.LayerType]
        CONTRASTIVE_LOSS: _ClassVar[V1LayerParameter.LayerType]
        EXP: _ClassVar[V1LayerParameter.LayerType]
        DECONVOLUTION: _ClassVar[V1LayerParameter.LayerType]
        BATCH_NORM: _ClassVar[V1LayerParameter.LayerType]
        BCODER_LOSS: _ClassVar[V1LayerParameter.LayerType]
        BIAS: _ClassVar[V1LayerParameter.LayerType]
        BIN_ACCURACY: _ClassVar[V1LayerParameter.LayerType]
        BN: _ClassVar[V1LayerParameter.LayerType]
        CENTER_LOSS: _ClassVar[V1LayerParameter.LayerType]
        CEUCLIDEAN_LOSS: _ClassVar[V1LayerParameter.LayerType]
        CLIP: _ClassVar[V1LayerParameter.LayerType]
        COMPRATIO: _ClassVar[V1LayerParameter.LayerType]
        CONADD: _ClassVar[V1LayerParameter.LayerType]
        CONST_SCALE: _ClassVar[V1LayerParameter.LayerType]
        CONVOLUTION3D: _ClassVar[V1LayerParameter.LayerType]
        CRELU: _ClassVar[V1LayerParameter.LayerType]
        CROP: _ClassVar[V1LayerParameter.LayerType]
        DATA_HEATMAP: _ClassVar[V1LayerParameter.LayerType]
        DECONVOLUTION3D: _ClassVar[V1LayerParameter.LayerType]
        DEFORMABLECONVOLUTION: _ClassVar[V1LayerParameter.LayerType]
        DENSE_CRF: _ClassVar[V1LayerParameter.LayerType]
        DEPTHWISECONVOLUTION: _ClassVar[V1LayerParameter.LayerType]
        DETECTIONOUTPUT: _ClassVar[V1LayerParameter.LayerType]
        DETECTION_OUT: _ClassVar[V1LayerParameter.LayerType]
        DETECTION_OUTPUT: _ClassVar[V1LayerParameter.LayerType]
        DETECTION_POSE_OUTPUT: _ClassVar[V1LayerParameter.LayerType]
        DIVERSITY_LOSS: _ClassVar[V1LayerParameter.LayerType]
        DOTMUL: _ClassVar[V1LayerParameter.LayerType]
        DOWN_SAMPLING: _ClassVar[V1LayerParameter.LayerType]
        DROPOUT_CHANNEL: _ClassVar[V1LayerParameter.LayerType]
        DTOW: _ClassVar[V1LayerParameter.LayerType]
        ELTWISE_ACCURACY: _ClassVar[V1LayerParameter.LayerType]
        ELTWISE_AFFINE: _ClassVar[V1LayerParameter.LayerType]
        ELTWISE_PRODUCT: _ClassVar[V1LayerParameter.LayerType]
        ELU: _ClassVar[V1LayerParameter.LayerType]
        EMBED: _ClassVar[V1LayerParameter.LayerType]
        ENTROPY_LOSS: _ClassVar[V1LayerParameter.LayerType]
        ENTROPY_PACK: _ClassVar[V1LayerParameter.LayerType]
        EUCLIDEAN_LOSS_HEATMAP: _ClassVar[V1LayerParameter.LayerType]
        ElEOPT: _ClassVar[V1LayerParameter.LayerType]
        FAKE_LOSS: _ClassVar[V1LayerParameter.LayerType]
        IMAGE_DETECT: _ClassVar[V1LayerParameter.LayerType]
        IMAGE_SEG_DATA: _ClassVar[V1LayerParameter.LayerType]
        IMPMAP: _ClassVar[V1LayerParameter.LayerType]
        INPUT: _ClassVar[V1LayerParameter.LayerType]
        INSANITY: _ClassVar[V1LayerParameter.LayerType]
        INTERP: _ClassVar[V1LayerParameter.LayerType]
        LINEAR_MEAN_LOSS: _ClassVar[V1LayerParameter.LayerType]
        LINEAR_QUANT: _ClassVar[V1LayerParameter.LayerType]
        LOCAL: _ClassVar[V1LayerParameter.LayerType]
        LOG: _ClassVar[V1LayerParameter.LayerType]
        LSTM_RESHAPE: _ClassVar[V1LayerParameter.LayerType]
        MASK: _ClassVar[V1LayerParameter.LayerType]
        MBATCHNORM: _ClassVar[V1LayerParameter.LayerType]
        MCWINDOW_DATA: _ClassVar[V1LayerParameter.LayerType]
        MDATA: _ClassVar[V1LayerParameter.LayerType]
        MEAN_LOSS: _ClassVar[V1LayerParameter.LayerType]
        MERGE: _ClassVar[V1LayerParameter.LayerType]
        MLQUANT: _ClassVar[V1LayerParameter.LayerType]
        MPATCH: _ClassVar[V1LayerParameter.LayerType]
        MRELU: _ClassVar[V1LayerParameter.LayerType]
        MSPLIT: _ClassVar[V1LayerParameter.LayerType]
        MTRANSPOSE: _ClassVar[V1LayerParameter.LayerType]
        MULTI_STAGE_MEANFIELD: _ClassVar[V1LayerParameter.LayerType]
        MULTOBIN: _ClassVar[V1LayerParameter.LayerType]
        NAMCWINDOW_DATA: _ClassVar[V1LayerParameter.LayerType]
        NMS: _ClassVar[V1LayerParameter.LayerType]
        NORM: _ClassVar[V1LayerParameter.LayerType]
        NORMALIZE: _ClassVar[V1LayerParameter.LayerType]
        NSWITCH: _ClassVar[V1LayerParameter.LayerType]
        PARAMETER: _ClassVar[V1LayerParameter.LayerType]
        PARSE_EVALUATE: _ClassVar[V1LayerParameter.LayerType]
        PARSE_OUTPUT: _ClassVar[V1LayerParameter.LayerType]
        PERMUTE: _ClassVar[V1LayerParameter.LayerType]
        PEUCLIDEAN_LOSS: _ClassVar[V1LayerParameter.LayerType]
        POOLING3D: _ClassVar[V1LayerParameter.LayerType]
        PRELU: _ClassVar[V1LayerParameter.LayerType]
        PRIORBOX: _ClassVar[V1LayerParameter.LayerType]
        PRIOR_BOX: _ClassVar[V1LayerParameter.LayerType]
        PROPOSAL: _ClassVar[V1LayerParameter.LayerType]
        PSROI_POOLING: _ClassVar[V1LayerParameter.LayerType]
        PYTHON: _ClassVar[V1LayerParameter.LayerType]
        RANGE_LOSS: _ClassVar[V1LayerParameter.LayerType]
        RECURRENT: _ClassVar[V1LayerParameter.LayerType]
        REDUCTION: _ClassVar[V1LayerParameter.LayerType]
        RED_ACCURACY: _ClassVar[V1LayerParameter.LayerType]
        RED_SOFTMAX_LOSS: _ClassVar[V1LayerParameter.LayerType]
        REGION: _ClassVar[V1LayerParameter.LayerType]
        RELU6: _ClassVar[V1LayerParameter.LayerType]
        REORG: _ClassVar[V1LayerParameter.LayerType]
        RESHAPE: _ClassVar[V1LayerParameter.LayerType]
        RESIZE_CROP: _ClassVar[V1LayerParameter.LayerType]
        ROIPOOLING: _ClassVar[V1LayerParameter.LayerType]
        ROI_ALIGN: _ClassVar[V1LayerParameter.LayerType]
        ROI_POOLING: _ClassVar[V1LayerParameter.LayerType]
        ROUND: _ClassVar[V1LayerParameter.LayerType]
        RPN: _ClassVar[V1LayerParameter.LayerType]
        SCALE: _ClassVar[V1LayerParameter.LayerType]
        SELECT_SEG_BINARY: _ClassVar[V1LayerParameter.LayerType]
        SHUFFLE_CHANNEL: _ClassVar[V1LayerParameter.LayerType]
        SPP: _ClassVar[V1LayerParameter.LayerType]
        SWITCH: _ClassVar[V1LayerParameter.LayerType]
        TILE: _ClassVar[V1LayerParameter.LayerType]
        TRANSFORM: _ClassVar[V1LayerParameter.LayerType]
        TRIPLET_LOSS: _ClassVar[V1LayerParameter.LayerType]
        TV_LOSS: _ClassVar[V1LayerParameter.LayerType]
        UNPOOLING: _ClassVar[V1LayerParameter.LayerType]
        UPSAMPLE: _ClassVar[V1LayerParameter.LayerType]
        VIDEO_DATA: _ClassVar[V1LayerParameter.LayerType]
        VIDEO_SEGMENTATION_DATA: _ClassVar[V1LayerParameter.LayerType]
        VIDEO_WITH_VOXEL_TRUTH_DATA: _ClassVar[V1LayerParameter.LayerType]
        VOLUME_DATA: _ClassVar[V1LayerParameter.LayerType]
        VOXEL_CUSTOM_LOSS: _ClassVar[V1LayerParameter.LayerType]
        VOXEL_SOFTMAX: _ClassVar[V1LayerParameter.LayerType]
        VOXEL_SOFTMAX_LOSS: _ClassVar[V1LayerParameter.LayerType]
        WINDOW_CLS_DATA: _ClassVar[V1LayerParameter.LayerType]
        WINDOW_INST_SEG_DATA: _ClassVar[V1LayerParameter.LayerType]
        WINDOW_SEG_BINARY: _ClassVar[V1LayerParameter.LayerType]
        WINDOW_SEG_DATA: _ClassVar[V1LayerParameter.LayerType]
        YOLOV3: _ClassVar[V1LayerParameter.LayerType]
        YUVTONORMALIZEDGRAY: _ClassVar[V1LayerParameter.LayerType]
        YUVTORGB: _ClassVar[V1LayerParameter.LayerType]
    NONE: V1LayerParameter.LayerType
    ACCURACY: V1LayerParameter.LayerType
    BNLL: V1LayerParameter.LayerType
    CONCAT: V1LayerParameter.LayerType
    CONVOLUTION: V1LayerParameter.LayerType
    DATA: V1LayerParameter.LayerType
    DROPOUT: V1LayerParameter.LayerType
    EUCLIDEAN_LOSS: V1LayerParameter.LayerType
    FLATTEN: V1LayerParameter.LayerType
    HDF5_DATA: V1LayerParameter.LayerType
    HDF5_OUTPUT: V1LayerParameter.LayerType
    IM2COL: V1LayerParameter.LayerType
    IMAGE_DATA: V1LayerParameter.LayerType
    INFOGAIN_LOSS: V1LayerParameter.LayerType
    INNER_PRODUCT: V1LayerParameter.LayerType
    LRN: V1LayerParameter.LayerType
    MULTINOMIAL_LOGISTIC_LOSS: V1LayerParameter.LayerType
    POOLING: V1LayerParameter.LayerType
    RELU: V1LayerParameter.LayerType
    SIGMOID: V1LayerParameter.LayerType
    SOFTMAX: V1LayerParameter.LayerType
    SOFTMAX_LOSS: V1LayerParameter.LayerType
    SPLIT: V1LayerParameter.LayerType
    TANH: V1LayerParameter.LayerType
    WINDOW_DATA: V1LayerParameter.LayerType
    ELTWISE: V1LayerParameter.LayerType
    POWER: V1LayerParameter.LayerType
    SIGMOID_CROSS_ENTROPY_LOSS: V1LayerParameter.LayerType
    HINGE_LOSS: V1LayerParameter.LayerType
    MEMORY_DATA: V1LayerParameter.LayerType
    ARGMAX: V1LayerParameter.LayerType
    THRESHOLD: V1LayerParameter.LayerType
    DUMMY_DATA: V1LayerParameter.LayerType
    SLICE: V1LayerParameter.LayerType
    MVN: V1LayerParameter.LayerType
    ABSVAL: V1LayerParameter.LayerType
    SILENCE: V1LayerParameter.LayerType
    CONTRASTIVE_LOSS: V1LayerParameter.LayerType
    EXP: V1LayerParameter.LayerType
    DECONVOLUTION: V1LayerParameter.LayerType
    BATCH_NORM: V1LayerParameter.LayerType
    BCODER_LOSS: V1LayerParameter.LayerType
    BIAS: V1LayerParameter.LayerType
    BIN_ACCURACY: V1LayerParameter.LayerType
    BN: V1LayerParameter.LayerType
    CENTER_LOSS: V1LayerParameter.LayerType
    CEUCLIDEAN_LOSS: V1LayerParameter.LayerType
    CLIP: V1LayerParameter.LayerType
    COMPRATIO: V1LayerParameter.LayerType
    CONADD: V1LayerParameter.LayerType
    CONST_SCALE: V1LayerParameter.LayerType
    CONVOLUTION3D: V1LayerParameter.LayerType
    CRELU: V1LayerParameter.LayerType
    CROP: V1LayerParameter.LayerType
    DATA_HEATMAP: V1LayerParameter.LayerType
    DECONVOLUTION3D: V1LayerParameter.LayerType
    DEFORMABLECONVOLUTION: V1LayerParameter.LayerType
    DENSE_CRF: V1LayerParameter.LayerType
    DEPTHWISECONVOLUTION: V1LayerParameter.LayerType
    DETECTIONOUTPUT: V1LayerParameter.LayerType
    DETECTION_OUT: V1LayerParameter.LayerType
    DETECTION_OUTPUT: V1LayerParameter.LayerType
    DETECTION_POSE_OUTPUT: V1LayerParameter.LayerType
    DIVERSITY_LOSS: V1LayerParameter.LayerType
    DOTMUL: V1LayerParameter.LayerType
    DOWN_SAMPLING: V1LayerParameter.LayerType
    DROPOUT_CHANNEL: V1LayerParameter.LayerType
    DTOW: V1LayerParameter.LayerType
    ELTWISE_ACCURACY: V1LayerParameter.LayerType
    ELTWISE_AFFINE: V1LayerParameter.LayerType
    ELTWISE_PRODUCT: V1LayerParameter.LayerType
    ELU: V1LayerParameter.LayerType
    EMBED: V1LayerParameter.LayerType
    ENTROPY_LOSS: V1LayerParameter.LayerType
    ENTROPY_PACK: V1LayerParameter.LayerType
    EUCLIDEAN_LOSS_HEATMAP: V1LayerParameter.LayerType
    ElEOPT: V1LayerParameter.LayerType
    FAKE_LOSS: V1LayerParameter.LayerType
    IMAGE_DETECT: V1LayerParameter.LayerType
    IMAGE_SEG_DATA: V1LayerParameter.LayerType
    IMPMAP: V1LayerParameter.LayerType
    INPUT: V1LayerParameter.LayerType
    INSANITY: V1LayerParameter.LayerType
    INTERP: V1LayerParameter.LayerType
    LINEAR_MEAN_LOSS: V1LayerParameter.LayerType
    LINEAR_QUANT: V1LayerParameter.LayerType
    LOCAL: V1LayerParameter.LayerType
    LOG: V1LayerParameter.LayerType
    LSTM_RESHAPE: V1LayerParameter.LayerType
    MASK: V1LayerParameter.LayerType
    MBATCHNORM: V1LayerParameter.LayerType
    MCWINDOW_DATA: V1LayerParameter.LayerType
    MDATA: V1LayerParameter.LayerType
    MEAN_LOSS: V1LayerParameter.LayerType
    MERGE: V1LayerParameter.LayerType
    MLQUANT: V1LayerParameter.LayerType
    MPATCH: V1LayerParameter.LayerType
    MRELU: V1LayerParameter.LayerType
    MSPLIT: V1LayerParameter.LayerType
    MTRANSPOSE: V1LayerParameter.LayerType
    MULTI_STAGE_MEANFIELD: V1LayerParameter.LayerType
    MULTOBIN: V1LayerParameter.LayerType
    NAMCWINDOW_DATA: V1LayerParameter.LayerType
    NMS: V1LayerParameter.LayerType
    NORM: V1LayerParameter.LayerType
    NORMALIZE: V1LayerParameter.LayerType
    NSWITCH: V1LayerParameter.LayerType
    PARAMETER: V1LayerParameter.LayerType
    PARSE_EVALUATE: V1LayerParameter.LayerType
    PARSE_OUTPUT: V1LayerParameter.LayerType
    PERMUTE: V1LayerParameter.LayerType
    PEUCLIDEAN_LOSS: V1LayerParameter.LayerType
    POOLING3D: V1LayerParameter.LayerType
    PRELU: V1LayerParameter.LayerType
    PRIORBOX: V1LayerParameter.LayerType
    PRIOR_BOX: V1LayerParameter.LayerType
    PROPOSAL: V1LayerParameter.LayerType
    PSROI_POOLING: V1LayerParameter.LayerType
    PYTHON: V1LayerParameter.LayerType
    RANGE_LOSS: V1LayerParameter.LayerType
    RECURRENT: V1LayerParameter.LayerType
    REDUCTION: V1LayerParameter.LayerType
    RED_ACCURACY: V1LayerParameter.LayerType
    RED_SOFTMAX_LOSS: V1LayerParameter.LayerType
    REGION: V1LayerParameter.LayerType
    RELU6: V1LayerParameter.LayerType
    REORG: V1LayerParameter.LayerType
    RESHAPE: V1LayerParameter.LayerType
    RESIZE_CROP: V1LayerParameter.LayerType
    ROIPOOLING: V1LayerParameter.LayerType
    ROI_ALIGN: V1LayerParameter.LayerType
    ROI_POOLING: V1LayerParameter.LayerType
    ROUND: V1LayerParameter.LayerType
    RPN: V1LayerParameter.LayerType
    SCALE: V1LayerParameter.LayerType
    SELECT_SEG_BINARY: V1LayerParameter.LayerType
    SHUFFLE_CHANNEL: V1LayerParameter.LayerType
    SPP: V1LayerParameter.LayerType
    SWITCH: V1LayerParameter.LayerType
    TILE: V1LayerParameter.LayerType
    TRANSFORM: V1LayerParameter.LayerType
    TRIPLET_LOSS: V1LayerParameter.LayerType
    TV_LOSS: V1LayerParameter.LayerType
    UNPOOLING: V1LayerParameter.LayerType
    UPSAMPLE: V1LayerParameter.LayerType
    VIDEO_DATA: V1LayerParameter.LayerType
    VIDEO_SEGMENTATION_DATA: V1LayerParameter.LayerType
    VIDEO_WITH_VOXEL_TRUTH_DATA: V1LayerParameter.LayerType
    VOLUME_DATA: V1LayerParameter.LayerType
    VOXEL_CUSTOM_LOSS: V1LayerParameter.LayerType
    VOXEL_SOFTMAX: V1LayerParameter.LayerType
    VOXEL_SOFTMAX_LOSS: V1LayerParameter.LayerType
    WINDOW_CLS_DATA: V1LayerParameter.LayerType
    WINDOW_INST_SEG_DATA: V1LayerParameter.LayerType
    WINDOW_SEG_BINARY: V1LayerParameter.LayerType
    WINDOW_SEG_DATA: V1LayerParameter.LayerType
    YOLOV3: V1LayerParameter.LayerType
    YUVTONORMALIZEDGRAY: V1LayerParameter.LayerType
    YUVTORGB: V1LayerParameter.LayerType
    class DimCheckMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """As in ParamSpec.

        STRICT = 0
        PERMISSIVE = 1
        """
        __slots__ = ()
        STRICT: _ClassVar[V1LayerParameter.DimCheckMode]
        PERMISSIVE: _ClassVar[V1LayerParameter.DimCheckMode]
    STRICT: V1LayerParameter.DimCheckMode
    PERMISSIVE: V1LayerParameter.DimCheckMode
    BOTTOM_FIELD_NUMBER: _ClassVar[int]
    TOP_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    INCLUDE_FIELD_NUMBER: _ClassVar[int]
    EXCLUDE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    BLOBS_FIELD_NUMBER: _ClassVar[int]
    PARAM_FIELD_NUMBER: _ClassVar[int]
    BLOB_SHARE_MODE_FIELD_NUMBER: _ClassVar[int]
    BLOBS_LR_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DECAY_FIELD_NUMBER: _ClassVar[int]
    LOSS_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    ARGMAX_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONCAT_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONTRASTIVE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONVOLUTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DUMMY_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    EXP_PARAM_FIELD_NUMBER: _ClassVar[int]
    HDF5_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    HDF5_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    HINGE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    INFOGAIN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    INNER_PRODUCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    LRN_PARAM_FIELD_NUMBER: _ClassVar[int]
    MEMORY_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MVN_PARAM_FIELD_NUMBER: _ClassVar[int]
    POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    POWER_PARAM_FIELD_NUMBER: _ClassVar[int]
    RELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    SIGMOID_PARAM_FIELD_NUMBER: _ClassVar[int]
    SOFTMAX_PARAM_FIELD_NUMBER: _ClassVar[int]
    SLICE_PARAM_FIELD_NUMBER: _ClassVar[int]
    TANH_PARAM_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_PARAM_FIELD_NUMBER: _ClassVar[int]
    WINDOW_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    LAYER_FIELD_NUMBER: _ClassVar[int]
    DEPTHWISECONVOLUTION_PARAMETER_FIELD_NUMBER: _ClassVar[int]
    ADDPAD_PARAM_FIELD_NUMBER: _ClassVar[int]
    AFFINITY_PARAM_FIELD_NUMBER: _ClassVar[int]
    BATCH_NORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    BIAS_PARAM_FIELD_NUMBER: _ClassVar[int]
    BINARY_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    BLOBS_DTYPE_FIELD_NUMBER: _ClassVar[int]
    BN_PARAM_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_MLU_DTYPE_FIELD_NUMBER: _ClassVar[int]
    CENTER_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CEUCLIDEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    CLIP_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONADD_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONST_SCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    CONVOLUTION3D_PARAM_FIELD_NUMBER: _ClassVar[int]
    CRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    CROP_PARAM_FIELD_NUMBER: _ClassVar[int]
    DATA_ALIGN_PARAM_FIELD_NUMBER: _ClassVar[int]
    DCT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEEPHI_REISZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    DEFORMABLE_CONVOLUTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    DENSE_CRF_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_OUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DETECTION_POSE_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    DISABLE_FIELD_NUMBER: _ClassVar[int]
    DOWN_SAMPLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    DTOW_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELE_OPT_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELTWISE_AFFINE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    EMBED_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENABLE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    ENTROPY_BOTTLENECK_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENTROPY_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENTROPY_PACK_PARAM_FIELD_NUMBER: _ClassVar[int]
    EUCLIDEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    EVAL_DETECTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    EXTERNAL_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    FLATTEN_PARAM_FIELD_NUMBER: _ClassVar[int]
    FLOAT2INT_PARAM_FIELD_NUMBER: _ClassVar[int]
    GDN_PARAM_FIELD_NUMBER: _ClassVar[int]
    HEATMAP_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMAGE_DETECT_PARAM_FIELD_NUMBER: _ClassVar[int]
    IMP_MAP_PARAM_FIELD_NUMBER: _ClassVar[int]
    INPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    INSANITY_PARAM_FIELD_NUMBER: _ClassVar[int]
    INTERP_PARAM_FIELD_NUMBER: _ClassVar[int]
    ISLAND_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    LINEAR_QUANT_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOCAL_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOG_PARAM_FIELD_NUMBER: _ClassVar[int]
    LOT_PARAM_FIELD_NUMBER: _ClassVar[int]
    MASK_PARAM_FIELD_NUMBER: _ClassVar[int]
    MCWINDOW_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    MEAN_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    MERGE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MLQUANT_PARAM_FIELD_NUMBER: _ClassVar[int]
    MRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    MTLU_PARAM_FIELD_NUMBER: _ClassVar[int]
    MTRANSPOSE_PARAM_FIELD_NUMBER: _ClassVar[int]
    MULTI_STAGE_MEANFIELD_PARAM_FIELD_NUMBER: _ClassVar[int]
    MULTOBIN_PARAM_FIELD_NUMBER: _ClassVar[int]
    NAMCWINDOW_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    NOISE_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    NOISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    NORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    PACK_CHANNEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    PACK_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    PARAMETER_PARAM_FIELD_NUMBER: _ClassVar[int]
    PATCH_PARAM_FIELD_NUMBER: _ClassVar[int]
    PERMUTE_PARAM_FIELD_NUMBER: _ClassVar[int]
    POOLING3D_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRELU_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRIOR_BOX_PARAM_FIELD_NUMBER: _ClassVar[int]
    PRIORBOX_PARAMS_FIELD_NUMBER: _ClassVar[int]
    PROPOSAL_PARAM_FIELD_NUMBER: _ClassVar[int]
    PSROI_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    PYTHON_PARAM_FIELD_NUMBER: _ClassVar[int]
    RANGE_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    RECURRENT_PARAM_FIELD_NUMBER: _ClassVar[int]
    RED_ACCURACY_PARAM_FIELD_NUMBER: _ClassVar[int]
    RED_SOFTMAX_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    REDUCTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    REGION_PARAM_FIELD_NUMBER: _ClassVar[int]
    RELU6_PARAM_FIELD_NUMBER: _ClassVar[int]
    REORG_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESHAPE_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_CROP_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROI_ALIGN_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROI_POOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    ROUND_PARAM_FIELD_NUMBER: _ClassVar[int]
    SCALE_PARAM_FIELD_NUMBER: _ClassVar[int]
    SELECT_SEG_BINARY_PARAM_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_CHANNEL_PARAM_FIELD_NUMBER: _ClassVar[int]
    SMOOTH_L1_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_FIELD_NUMBER: _ClassVar[int]
    SPLIT_NUM_FIELD_NUMBER: _ClassVar[int]
    SPLIT_PARAM_FIELD_NUMBER: _ClassVar[int]
    SPP_PARAM_FIELD_NUMBER: _ClassVar[int]
    STRICT_DIM_FIELD_NUMBER: _ClassVar[int]
    SUB_REGION_PARAM_FIELD_NUMBER: _ClassVar[int]
    TILE_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRIPLET_LOSS_PARAM_FIELD_NUMBER: _ClassVar[int]
    UNPOOLING_PARAM_FIELD_NUMBER: _ClassVar[int]
    UPSAMPLE_PARAM_FIELD_NUMBER: _ClassVar[int]
    WINDOW_CLS_DATA_PARAM_FIELD_NUMBER: _ClassVar[int]
    WSPLIT_PARAM_FIELD_NUMBER: _ClassVar[int]
    YOLOV3_PARAM_FIELD_NUMBER: _ClassVar[int]
    YUVTONORMALIZEDGRAY_PARAM_FIELD_NUMBER: _ClassVar[int]
    YUVTORGB_PARAM_FIELD_NUMBER: _ClassVar[int]
    bottom: _containers.RepeatedScalarFieldContainer[str]
    top: _containers.RepeatedScalarFieldContainer[str]
    name: str
    include: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    exclude: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    type: V1LayerParameter.LayerType
    blobs: _containers.RepeatedCompositeFieldContainer[BlobProto]
    param: _containers.RepeatedScalarFieldContainer[str]
    blob_share_mode: _containers.RepeatedScalarFieldContainer[V1LayerParameter.DimCheckMode]
    blobs_lr: _containers.RepeatedScalarFieldContainer[float]
    weight_decay: _containers.RepeatedScalarFieldContainer[float]
    loss_weight: _containers.RepeatedScalarFieldContainer[float]
    accuracy_param: AccuracyParameter
    argmax_param: ArgMaxParameter
    concat_param: ConcatParameter
    contrastive_loss_param: ContrastiveLossParameter
    convolution_param: ConvolutionParameter
    data_param: DataParameter
    dropout_param: DropoutParameter
    dummy_data_param: DummyDataParameter
    eltwise_param: EltwiseParameter
    exp_param: ExpParameter
    hdf5_data_param: HDF5DataParameter
    hdf5_output_param: HDF5OutputParameter
    hinge_loss_param: HingeLossParameter
    image_data_param: ImageDataParameter
    infogain_loss_param: InfogainLossParameter
    inner_product_param: InnerProductParameter
    lrn_param: LRNParameter
    memory_data_param: MemoryDataParameter
    mvn_param: MVNParameter
    pooling_param: PoolingParameter
    power_param: PowerParameter
    relu_param: ReLUParameter
    sigmoid_param: SigmoidParameter
    softmax_param: SoftmaxParameter
    slice_param: SliceParameter
    tanh_param: TanHParameter
    threshold_param: ThresholdParameter
    window_data_param: WindowDataParameter
    transform_param: TransformationParameter
    loss_param: LossParameter
    layer: V0LayerParameter
    DepthwiseConvolution_parameter: DepthwiseConvolutionParameter
    addpad_param: AddPadParameter
    affinity_param: AffinityParameter
    batch_norm_param: BatchNormParameter
    bias_param: BiasParameter
    binary_accuracy_param: BinaryAccuracyParameter
    blobs_dtype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    bn_param: BNParameter
    bottom_mlu_dtype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    center_loss_param: CenterLossParameter
    ceuclidean_loss_param: CEuclideanLossParameter
    clip_param: ClipParameter
    conadd_param: ConaddParameter
    const_scale_param: ConstScaleParameter
    convolution3d_param: Convolution3DParameter
    crelu_param: CReLUParameter
    crop_param: CropParameter
    data_align_param: DataAlignParameter
    dct_param: DCTParameter
    deephi_reisze_param: DeephiResizeParameter
    deformable_convolution_param: DeformableConvolutionParameter
    dense_crf_param: DenseCRFParameter
    detection_loss_param: DetectionLossParameter
    detection_out_param: DetectionOutParameter
    detection_output_param: DetectionOutputParameter
    detection_pose_output_param: DetectionPoseOutputParameter
    disable: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    down_sampling_param: DownSamplingParameter
    dtow_param: DtowParameter
    ele_opt_param: EleOptParameter
    eltwise_accuracy_param: EltwiseAccuracyParameter
    eltwise_affine_param: EltwiseAffineParameter
    elu_param: ELUParameter
    embed_param: EmbedParameter
    enable: _containers.RepeatedCompositeFieldContainer[NetStateRule]
    engine: str
    entropy_bottleneck_param: EntropyBottleneckParameter
    entropy_loss_param: EntropyLossParameter
    entropy_pack_param: EntropyPackParameter
    euclidean_loss_param: EuclideanLossParameter
    eval_detection_param: EvalDetectionParameter
    external_output: bool
    flatten_param: FlattenParameter
    float2int_param: Float2IntParameter
    gdn_param: GDNParameter
    heatmap_data_param: HeatmapDataParameter
    image_detect_param: ImageDetectParameter
    imp_map_param: ImpMapParameter
    input_param: InputParameter
    insanity_param: InsanityParameter
    interp_param: InterpParameter
    island_loss_param: IslandLossParameter
    linear_quant_param: LinearQuantParameter
    local_param: LocalParameter
    log_param: LogParameter
    lot_param: LotParameter
    mask_param: TransformationParameter
    mcwindow_data_param: MCWindowDataParameter
    mean_loss_param: MeanLossParameter
    merge_param: MergeParameter
    mlquant_param: MLQuantParameter
    mrelu_param: MReLUParameter
    mtlu_param: MtluParameter
    mtranspose_param: MTransposeParameter
    multi_stage_meanfield_param: MultiStageMeanfieldParameter
    multobin_param: MulToBinParameter
    namcwindow_data_param: NAMCWindowDataParameter
    noise_data_param: NoiseDataParameter
    noise_param: NoiseParameter
    norm_param: NormalizeParameter
    pack_channel_param: PackChannelParameter
    pack_data_param: PackDataParameter
    parameter_param: ParameterParameter
    patch_param: PatchParameter
    permute_param: PermuteParameter
    pooling3d_param: Pooling3DParameter
    prelu_param: PReLUParameter
    prior_box_param: PriorBoxParameter
    priorbox_params: _containers.RepeatedCompositeFieldContainer[PriorBoxParameter]
    proposal_param: ProposalParameter
    psroi_pooling_param: PSROIPoolingParameter
    python_param: PythonParameter
    range_loss_param: RangeLossParameter
    recurrent_param: RecurrentParameter
    red_accuracy_param: RedAccuracyParameter
    red_softmax_loss_param: RedSoftmaxWithLossParameter
    reduction_param: ReductionParameter
    region_param: RegionParameter
    relu6_param: ReLU6Parameter
    reorg_param: ReorgParameter
    reshape_param: ReshapeParameter
    resize_crop_param: ResizecropParameter
    roi_align_param: ROIAlignParameter
    roi_pooling_param: ROIPoolingParameter
    round_param: RoundParameter
    scale_param: ScaleParameter
    select_seg_binary_param: SelectSegBinaryParameter
    shuffle_channel_param: ShuffleChannelParameter
    smooth_l1_loss_param: SmoothL1LossParameter
    sparsity: float
    split_num: int
    split_param: SplitParameter
    spp_param: SPPParameter
    strict_dim: bool
    sub_region_param: SubRegionParameter
    tile_param: TileParameter
    triplet_loss_param: TripletLossParameter
    unpooling_param: UnpoolingParameter
    upsample_param: UpsampleParameter
    window_cls_data_param: WindowClsDataParameter
    wsplit_param: WSplitParameter
    yolov3_param: Yolov3Parameter
    yuvtonormalizedgray_param: YuvToNormalizedGrayParameter
    yuvtorgb_param: YuvToRgbParameter
    def __init__(self, bottom: _Optional[_Iterable[str]] = ..., top: _Optional[_Iterable[str]] = ..., name: _Optional[str] = ..., include: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., exclude: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., type: _Optional[_Union[V1LayerParameter.LayerType, str]] = ..., blobs: _Optional[_Iterable[_Union[BlobProto, _Mapping[str, _Any]]]] = ..., param: _Optional[_Iterable[str]] = ..., blob_share_mode: _Optional[_Iterable[_Union[V1LayerParameter.DimCheckMode, str]]] = ..., blobs_lr: _Optional[_Iterable[float]] = ..., weight_decay: _Optional[_Iterable[float]] = ..., loss_weight: _Optional[_Iterable[float]] = ..., accuracy_param: _Optional[_Union[AccuracyParameter, _Mapping[str, _Any]]] = ..., argmax_param: _Optional[_Union[ArgMaxParameter, _Mapping[str, _Any]]] = ..., concat_param: _Optional[_Union[ConcatParameter, _Mapping[str, _Any]]] = ..., contrastive_loss_param: _Optional[_Union[ContrastiveLossParameter, _Mapping[str, _Any]]] = ..., convolution_param: _Optional[_Union[ConvolutionParameter, _Mapping[str, _Any]]] = ..., data_param: _Optional[_Union[DataParameter, _Mapping[str, _Any]]] = ..., dropout_param: _Optional[_Union[DropoutParameter, _Mapping[str, _Any]]] = ..., dummy_data_param: _Optional[_Union[DummyDataParameter, _Mapping[str, _Any]]] = ..., eltwise_param: _Optional[_Union[EltwiseParameter, _Mapping[str, _Any]]] = ..., exp_param: _Optional[_Union[ExpParameter, _Mapping[str, _Any]]] = ..., hdf5_data_param: _Optional[_Union[HDF5DataParameter, _Mapping[str, _Any]]] = ..., hdf5_output_param: _Optional[_Union[HDF5OutputParameter, _Mapping[str, _Any]]] = ..., hinge_loss_param: _Optional[_Union[HingeLossParameter, _Mapping[str, _Any]]] = ..., image_data_param: _Optional[_Union[ImageDataParameter, _Mapping[str, _Any]]] = ..., infogain_loss_param: _Optional[_Union[InfogainLossParameter, _Mapping[str, _Any]]] = ..., inner_product_param: _Optional[_Union[InnerProductParameter, _Mapping[str, _Any]]] = ..., lrn_param: _Optional[_Union[LRNParameter, _Mapping[str, _Any]]] = ..., memory_data_param: _Optional[_Union[MemoryDataParameter, _Mapping[str, _Any]]] = ..., mvn_param: _Optional[_Union[MVNParameter, _Mapping[str, _Any]]] = ..., pooling_param: _Optional[_Union[PoolingParameter, _Mapping[str, _Any]]] = ..., power_param: _Optional[_Union[PowerParameter, _Mapping[str, _Any]]] = ..., relu_param: _Optional[_Union[ReLUParameter, _Mapping[str, _Any]]] = ..., sigmoid_param: _Optional[_Union[SigmoidParameter, _Mapping[str, _Any]]] = ..., softmax_param: _Optional[_Union[SoftmaxParameter, _Mapping[str, _Any]]] = ..., slice_param: _Optional[_Union[SliceParameter, _Mapping[str, _Any]]] = ..., tanh_param: _Optional[_Union[TanHParameter, _Mapping[str, _Any]]] = ..., threshold_param: _Optional[_Union[ThresholdParameter, _Mapping[str, _Any]]] = ..., window_data_param: _Optional[_Union[WindowDataParameter, _Mapping[str, _Any]]] = ..., transform_param: _Optional[_Union[TransformationParameter, _Mapping[str, _Any]]] = ..., loss_param: _Optional[_Union[LossParameter, _Mapping[str, _Any]]] = ..., layer: _Optional[_Union[V0LayerParameter, _Mapping[str, _Any]]] = ..., DepthwiseConvolution_parameter: _Optional[_Union[DepthwiseConvolutionParameter, _Mapping[str, _Any]]] = ..., addpad_param: _Optional[_Union[AddPadParameter, _Mapping[str, _Any]]] = ..., affinity_param: _Optional[_Union[AffinityParameter, _Mapping[str, _Any]]] = ..., batch_norm_param: _Optional[_Union[BatchNormParameter, _Mapping[str, _Any]]] = ..., bias_param: _Optional[_Union[BiasParameter, _Mapping[str, _Any]]] = ..., binary_accuracy_param: _Optional[_Union[BinaryAccuracyParameter, _Mapping[str, _Any]]] = ..., blobs_dtype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., bn_param: _Optional[_Union[BNParameter, _Mapping[str, _Any]]] = ..., bottom_mlu_dtype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., center_loss_param: _Optional[_Union[CenterLossParameter, _Mapping[str, _Any]]] = ..., ceuclidean_loss_param: _Optional[_Union[CEuclideanLossParameter, _Mapping[str, _Any]]] = ..., clip_param: _Optional[_Union[ClipParameter, _Mapping[str, _Any]]] = ..., conadd_param: _Optional[_Union[ConaddParameter, _Mapping[str, _Any]]] = ..., const_scale_param: _Optional[_Union[ConstScaleParameter, _Mapping[str, _Any]]] = ..., convolution3d_param: _Optional[_Union[Convolution3DParameter, _Mapping[str, _Any]]] = ..., crelu_param: _Optional[_Union[CReLUParameter, _Mapping[str, _Any]]] = ..., crop_param: _Optional[_Union[CropParameter, _Mapping[str, _Any]]] = ..., data_align_param: _Optional[_Union[DataAlignParameter, _Mapping[str, _Any]]] = ..., dct_param: _Optional[_Union[DCTParameter, _Mapping[str, _Any]]] = ..., deephi_reisze_param: _Optional[_Union[DeephiResizeParameter, _Mapping[str, _Any]]] = ..., deformable_convolution_param: _Optional[_Union[DeformableConvolutionParameter, _Mapping[str, _Any]]] = ..., dense_crf_param: _Optional[_Union[DenseCRFParameter, _Mapping[str, _Any]]] = ..., detection_loss_param: _Optional[_Union[DetectionLossParameter, _Mapping[str, _Any]]] = ..., detection_out_param: _Optional[_Union[DetectionOutParameter, _Mapping[str, _Any]]] = ..., detection_output_param: _Optional[_Union[DetectionOutputParameter, _Mapping[str, _Any]]] = ..., detection_pose_output_param: _Optional[_Union[DetectionPoseOutputParameter, _Mapping[str, _Any]]] = ..., disable: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., down_sampling_param: _Optional[_Union[DownSamplingParameter, _Mapping[str, _Any]]] = ..., dtow_param: _Optional[_Union[DtowParameter, _Mapping[str, _Any]]] = ..., ele_opt_param: _Optional[_Union[EleOptParameter, _Mapping[str, _Any]]] = ..., eltwise_accuracy_param: _Optional[_Union[EltwiseAccuracyParameter, _Mapping[str, _Any]]] = ..., eltwise_affine_param: _Optional[_Union[EltwiseAffineParameter, _Mapping[str, _Any]]] = ..., elu_param: _Optional[_Union[ELUParameter, _Mapping[str, _Any]]] = ..., embed_param: _Optional[_Union[EmbedParameter, _Mapping[str, _Any]]] = ..., enable: _Optional[_Iterable[_Union[NetStateRule, _Mapping[str, _Any]]]] = ..., engine: _Optional[str] = ..., entropy_bottleneck_param: _Optional[_Union[EntropyBottleneckParameter, _Mapping[str, _Any]]] = ..., entropy_loss_param: _Optional[_Union[EntropyLossParameter, _Mapping[str, _Any]]] = ..., entropy_pack_param: _Optional[_Union[EntropyPackParameter, _Mapping[str, _Any]]] = ..., euclidean_loss_param: _Optional[_Union[EuclideanLossParameter, _Mapping[str, _Any]]] = ..., eval_detection_param: _Optional[_Union[EvalDetectionParameter, _Mapping[str, _Any]]] = ..., external_output: _Optional[bool] = ..., flatten_param: _Optional[_Union[FlattenParameter, _Mapping[str, _Any]]] = ..., float2int_param: _Optional[_Union[Float2IntParameter, _Mapping[str, _Any]]] = ..., gdn_param: _Optional[_Union[GDNParameter, _Mapping[str, _Any]]] = ..., heatmap_data_param: _Optional[_Union[HeatmapDataParameter, _Mapping[str, _Any]]] = ..., image_detect_param: _Optional[_Union[ImageDetectParameter, _Mapping[str, _Any]]] = ..., imp_map_param: _Optional[_Union[ImpMapParameter, _Mapping[str, _Any]]] = ..., input_param: _Optional[_Union[InputParameter, _Mapping[str, _Any]]] = ..., insanity_param: _Optional[_Union[InsanityParameter, _Mapping[str, _Any]]] = ..., interp_param: _Optional[_Union[InterpParameter, _Mapping[str, _Any]]] = ..., island_loss_param: _Optional[_Union[IslandLossParameter, _Mapping[str, _Any]]] = ..., linear_quant_param: _Optional[_Union[LinearQuantParameter, _Mapping[str, _Any]]] = ..., local_param: _Optional[_Union[LocalParameter, _Mapping[str, _Any]]] = ..., log_param: _Optional[_Union[LogParameter, _Mapping[str, _Any]]] = ..., lot_param: _Optional[_Union[LotParameter, _Mapping[str, _Any]]] = ..., mask_param: _Optional[_Union[TransformationParameter, _Mapping[str, _Any]]] = ..., mcwindow_data_param: _Optional[_Union[MCWindowDataParameter, _Mapping[str, _Any]]] = ..., mean_loss_param: _Optional[_Union[MeanLossParameter, _Mapping[str, _Any]]] = ..., merge_param: _Optional[_Union[MergeParameter, _Mapping[str, _Any]]] = ..., mlquant_param: _Optional[_Union[MLQuantParameter, _Mapping[str, _Any]]] = ..., mrelu_param: _Optional[_Union[MReLUParameter, _Mapping[str, _Any]]] = ..., mtlu_param: _Optional[_Union[MtluParameter, _Mapping[str, _Any]]] = ..., mtranspose_param: _Optional[_Union[MTransposeParameter, _Mapping[str, _Any]]] = ..., multi_stage_meanfield_param: _Optional[_Union[MultiStageMeanfieldParameter, _Mapping[str, _Any]]] = ..., multobin_param: _Optional[_Union[MulToBinParameter, _Mapping[str, _Any]]] = ..., namcwindow_data_param: _Optional[_Union[NAMCWindowDataParameter, _Mapping[str, _Any]]] = ..., noise_data_param: _Optional[_Union[NoiseDataParameter, _Mapping[str, _Any]]] = ..., noise_param: _Optional[_Union[NoiseParameter, _Mapping[str, _Any]]] = ..., norm_param: _Optional[_Union[NormalizeParameter, _Mapping[str, _Any]]] = ..., pack_channel_param: _Optional[_Union[PackChannelParameter, _Mapping[str, _Any]]] = ..., pack_data_param: _Optional[_Union[PackDataParameter, _Mapping[str, _Any]]] = ..., parameter_param: _Optional[_Union[ParameterParameter, _Mapping[str, _Any]]] = ..., patch_param: _Optional[_Union[PatchParameter, _Mapping[str, _Any]]] = ..., permute_param: _Optional[_Union[PermuteParameter, _Mapping[str, _Any]]] = ..., pooling3d_param: _Optional[_Union[Pooling3DParameter, _Mapping[str, _Any]]] = ..., prelu_param: _Optional[_Union[PReLUParameter, _Mapping[str, _Any]]] = ..., prior_box_param: _Optional[_Union[PriorBoxParameter, _Mapping[str, _Any]]] = ..., priorbox_params: _Optional[_Iterable[_Union[PriorBoxParameter, _Mapping[str, _Any]]]] = ..., proposal_param: _Optional[_Union[ProposalParameter, _Mapping[str, _Any]]] = ..., psroi_pooling_param: _Optional[_Union[PSROIPoolingParameter, _Mapping[str, _Any]]] = ..., python_param: _Optional[_Union[PythonParameter, _Mapping[str, _Any]]] = ..., range_loss_param: _Optional[_Union[RangeLossParameter, _Mapping[str, _Any]]] = ..., recurrent_param: _Optional[_Union[RecurrentParameter, _Mapping[str, _Any]]] = ..., red_accuracy_param: _Optional[_Union[RedAccuracyParameter, _Mapping[str, _Any]]] = ..., red_softmax_loss_param: _Optional[_Union[RedSoftmaxWithLossParameter, _Mapping[str, _Any]]] = ..., reduction_param: _Optional[_Union[ReductionParameter, _Mapping[str, _Any]]] = ..., region_param: _Optional[_Union[RegionParameter, _Mapping[str, _Any]]] = ..., relu6_param: _Optional[_Union[ReLU6Parameter, _Mapping[str, _Any]]] = ..., reorg_param: _Optional[_Union[ReorgParameter, _Mapping[str, _Any]]] = ..., reshape_param: _Optional[_Union[ReshapeParameter, _Mapping[str, _Any]]] = ..., resize_crop_param: _Optional[_Union[ResizecropParameter, _Mapping[str, _Any]]] = ..., roi_align_param: _Optional[_Union[ROIAlignParameter, _Mapping[str, _Any]]] = ..., roi_pooling_param: _Optional[_Union[ROIPoolingParameter, _Mapping[str, _Any]]] = ..., round_param: _Optional[_Union[RoundParameter, _Mapping[str, _Any]]] = ..., scale_param: _Optional[_Union[ScaleParameter, _Mapping[str, _Any]]] = ..., select_seg_binary_param: _Optional[_Union[SelectSegBinaryParameter, _Mapping[str, _Any]]] = ..., shuffle_channel_param: _Optional[_Union[ShuffleChannelParameter, _Mapping[str, _Any]]] = ..., smooth_l1_loss_param: _Optional[_Union[SmoothL1LossParameter, _Mapping[str, _Any]]] = ..., sparsity: _Optional[float] = ..., split_num: _Optional[int] = ..., split_param: _Optional[_Union[SplitParameter, _Mapping[str, _Any]]] = ..., spp_param: _Optional[_Union[SPPParameter, _Mapping[str, _Any]]] = ..., strict_dim: _Optional[bool] = ..., sub_region_param: _Optional[_Union[SubRegionParameter, _Mapping[str, _Any]]] = ..., tile_param: _Optional[_Union[TileParameter, _Mapping[str, _Any]]] = ..., triplet_loss_param: _Optional[_Union[TripletLossParameter, _Mapping[str, _Any]]] = ..., unpooling_param: _Optional[_Union[UnpoolingParameter, _Mapping[str, _Any]]] = ..., upsample_param: _Optional[_Union[UpsampleParameter, _Mapping[str, _Any]]] = ..., window_cls_data_param: _Optional[_Union[WindowClsDataParameter, _Mapping[str, _Any]]] = ..., wsplit_param: _Optional[_Union[WSplitParameter, _Mapping[str, _Any]]] = ..., yolov3_param: _Optional[_Union[Yolov3Parameter, _Mapping[str, _Any]]] = ..., yuvtonormalizedgray_param: _Optional[_Union[YuvToNormalizedGrayParameter, _Mapping[str, _Any]]] = ..., yuvtorgb_param: _Optional[_Union[YuvToRgbParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class V0LayerParameter(_message.Message):
    """A layer of 2013: one message with the settings of all types, which are lower-case words.

    name: as in LayerParameter
    type: conv, pool, innerproduct, lrn, relu, data, ...
    num_output: conv, innerproduct
    biasterm (default true): conv, innerproduct: bias_term
    weight_filler: conv, innerproduct
    bias_filler: conv, innerproduct
    pad (default 0): conv, pool, padding
    kernelsize: conv, pool: kernel_size
    group (default 1): conv
    stride (default 1): conv, pool
    pool (default MAX): pool
    dropout_ratio (default 0.5): dropout
    local_size (default 5): lrn
    alpha (default 1): lrn
    beta (default 0.75): lrn
    k (default 1): lrn
    source: data, images, hdf5_data, window_data, infogain_loss
    scale (default 1): now in transform_param
    meanfile: now in transform_param, as mean_file
    batchsize: data layers: batch_size
    cropsize (default 0): now in transform_param, as crop_size
    mirror (default false): now in transform_param
    blobs (list): learned values
    blobs_lr (list): per blob: factor on the learning rate
    weight_decay (list): per blob: factor on the weight decay
    rand_skip (default 0): data, images
    det_fg_threshold (default 0.5): window_data: fg_threshold
    det_bg_threshold (default 0.5): window_data: bg_threshold
    det_fg_fraction (default 0.25): window_data: fg_fraction
    det_context_pad (default 0): window_data: context_pad
    det_crop_mode (default warp): window_data: crop_mode
    new_num (default 0): of a reshape layer that Caffe dropped, as the next one
    new_channels (default 0): see new_num
    new_height (default 0): images
    new_width (default 0): images
    shuffle_images (default false): images: shuffle
    concat_dim (default 1): concat
    hdf5_output_param: hdf5_output
    Of forks: blobs_dtype, bottom_mlu_dtype, channels, crop_meanfile, engine, img_aug_type,
    img_sampling_type, label_rank, margin, root_img_dir, save_dir, sparsity, split_num, top_k, vis_label
    """
    __slots__ = ("name", "type", "num_output", "biasterm", "weight_filler", "bias_filler", "pad", "kernelsize", "group", "stride", "pool", "dropout_ratio", "local_size", "alpha", "beta", "k", "source", "scale", "meanfile", "batchsize", "cropsize", "mirror", "blobs", "blobs_lr", "weight_decay", "rand_skip", "det_fg_threshold", "det_bg_threshold", "det_fg_fraction", "det_context_pad", "det_crop_mode", "new_num", "new_channels", "new_height", "new_width", "shuffle_images", "concat_dim", "hdf5_output_param", "blobs_dtype", "bottom_mlu_dtype", "channels", "crop_meanfile", "engine", "img_aug_type", "img_sampling_type", "label_rank", "margin", "root_img_dir", "save_dir", "sparsity", "split_num", "top_k", "vis_label")
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """As in PoolingParameter.

        MAX = 0
        AVE = 1
        STOCHASTIC = 2
        """
        __slots__ = ()
        MAX: _ClassVar[V0LayerParameter.PoolMethod]
        AVE: _ClassVar[V0LayerParameter.PoolMethod]
        STOCHASTIC: _ClassVar[V0LayerParameter.PoolMethod]
    MAX: V0LayerParameter.PoolMethod
    AVE: V0LayerParameter.PoolMethod
    STOCHASTIC: V0LayerParameter.PoolMethod
    NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIASTERM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNELSIZE_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    POOL_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_RATIO_FIELD_NUMBER: _ClassVar[int]
    LOCAL_SIZE_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    BETA_FIELD_NUMBER: _ClassVar[int]
    K_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEANFILE_FIELD_NUMBER: _ClassVar[int]
    BATCHSIZE_FIELD_NUMBER: _ClassVar[int]
    CROPSIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    BLOBS_FIELD_NUMBER: _ClassVar[int]
    BLOBS_LR_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_DECAY_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    DET_FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    DET_BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    DET_FG_FRACTION_FIELD_NUMBER: _ClassVar[int]
    DET_CONTEXT_PAD_FIELD_NUMBER: _ClassVar[int]
    DET_CROP_MODE_FIELD_NUMBER: _ClassVar[int]
    NEW_NUM_FIELD_NUMBER: _ClassVar[int]
    NEW_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    NEW_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEW_WIDTH_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_IMAGES_FIELD_NUMBER: _ClassVar[int]
    CONCAT_DIM_FIELD_NUMBER: _ClassVar[int]
    HDF5_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    BLOBS_DTYPE_FIELD_NUMBER: _ClassVar[int]
    BOTTOM_MLU_DTYPE_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    CROP_MEANFILE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IMG_AUG_TYPE_FIELD_NUMBER: _ClassVar[int]
    IMG_SAMPLING_TYPE_FIELD_NUMBER: _ClassVar[int]
    LABEL_RANK_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    ROOT_IMG_DIR_FIELD_NUMBER: _ClassVar[int]
    SAVE_DIR_FIELD_NUMBER: _ClassVar[int]
    SPARSITY_FIELD_NUMBER: _ClassVar[int]
    SPLIT_NUM_FIELD_NUMBER: _ClassVar[int]
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    VIS_LABEL_FIELD_NUMBER: _ClassVar[int]
    name: str
    type: str
    num_output: int
    biasterm: bool
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    pad: int
    kernelsize: int
    group: int
    stride: int
    pool: V0LayerParameter.PoolMethod
    dropout_ratio: float
    local_size: int
    alpha: float
    beta: float
    k: float
    source: str
    scale: float
    meanfile: str
    batchsize: int
    cropsize: int
    mirror: bool
    blobs: _containers.RepeatedCompositeFieldContainer[BlobProto]
    blobs_lr: _containers.RepeatedScalarFieldContainer[float]
    weight_decay: _containers.RepeatedScalarFieldContainer[float]
    rand_skip: int
    det_fg_threshold: float
    det_bg_threshold: float
    det_fg_fraction: float
    det_context_pad: int
    det_crop_mode: str
    new_num: int
    new_channels: int
    new_height: int
    new_width: int
    shuffle_images: bool
    concat_dim: int
    hdf5_output_param: HDF5OutputParameter
    blobs_dtype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    bottom_mlu_dtype: _containers.RepeatedCompositeFieldContainer[BlobDataType]
    channels: int
    crop_meanfile: str
    engine: Engine
    img_aug_type: int
    img_sampling_type: int
    label_rank: int
    margin: float
    root_img_dir: str
    save_dir: str
    sparsity: float
    split_num: int
    top_k: _containers.RepeatedScalarFieldContainer[int]
    vis_label: int
    def __init__(self, name: _Optional[str] = ..., type: _Optional[str] = ..., num_output: _Optional[int] = ..., biasterm: _Optional[bool] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., pad: _Optional[int] = ..., kernelsize: _Optional[int] = ..., group: _Optional[int] = ..., stride: _Optional[int] = ..., pool: _Optional[_Union[V0LayerParameter.PoolMethod, str]] = ..., dropout_ratio: _Optional[float] = ..., local_size: _Optional[int] = ..., alpha: _Optional[float] = ..., beta: _Optional[float] = ..., k: _Optional[float] = ..., source: _Optional[str] = ..., scale: _Optional[float] = ..., meanfile: _Optional[str] = ..., batchsize: _Optional[int] = ..., cropsize: _Optional[int] = ..., mirror: _Optional[bool] = ..., blobs: _Optional[_Iterable[_Union[BlobProto, _Mapping[str, _Any]]]] = ..., blobs_lr: _Optional[_Iterable[float]] = ..., weight_decay: _Optional[_Iterable[float]] = ..., rand_skip: _Optional[int] = ..., det_fg_threshold: _Optional[float] = ..., det_bg_threshold: _Optional[float] = ..., det_fg_fraction: _Optional[float] = ..., det_context_pad: _Optional[int] = ..., det_crop_mode: _Optional[str] = ..., new_num: _Optional[int] = ..., new_channels: _Optional[int] = ..., new_height: _Optional[int] = ..., new_width: _Optional[int] = ..., shuffle_images: _Optional[bool] = ..., concat_dim: _Optional[int] = ..., hdf5_output_param: _Optional[_Union[HDF5OutputParameter, _Mapping[str, _Any]]] = ..., blobs_dtype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., bottom_mlu_dtype: _Optional[_Iterable[_Union[BlobDataType, _Mapping[str, _Any]]]] = ..., channels: _Optional[int] = ..., crop_meanfile: _Optional[str] = ..., engine: _Optional[_Union[Engine, str]] = ..., img_aug_type: _Optional[int] = ..., img_sampling_type: _Optional[int] = ..., label_rank: _Optional[int] = ..., margin: _Optional[float] = ..., root_img_dir: _Optional[str] = ..., save_dir: _Optional[str] = ..., sparsity: _Optional[float] = ..., split_num: _Optional[int] = ..., top_k: _Optional[_Iterable[int]] = ..., vis_label: _Optional[int] = ...) -> None: ...

class AnnotatedDataParameter(_message.Message):
    """AnnotatedData, LaneData: intel/caffe, NVIDIA/caffe and 20 more.

    batch_sampler (list)
    label_map_file
    anno_type
    Of forks: difficult_label_warmup, oriented, seg_resize_height, seg_resize_width, seg_scales,
    single_class, train_diffcult, yolo_data_jitter, yolo_data_type
    """
    __slots__ = ("batch_sampler", "label_map_file", "anno_type", "difficult_label_warmup", "oriented", "seg_resize_height", "seg_resize_width", "seg_scales", "single_class", "train_diffcult", "yolo_data_jitter", "yolo_data_type")
    BATCH_SAMPLER_FIELD_NUMBER: _ClassVar[int]
    LABEL_MAP_FILE_FIELD_NUMBER: _ClassVar[int]
    ANNO_TYPE_FIELD_NUMBER: _ClassVar[int]
    DIFFICULT_LABEL_WARMUP_FIELD_NUMBER: _ClassVar[int]
    ORIENTED_FIELD_NUMBER: _ClassVar[int]
    SEG_RESIZE_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    SEG_RESIZE_WIDTH_FIELD_NUMBER: _ClassVar[int]
    SEG_SCALES_FIELD_NUMBER: _ClassVar[int]
    SINGLE_CLASS_FIELD_NUMBER: _ClassVar[int]
    TRAIN_DIFFCULT_FIELD_NUMBER: _ClassVar[int]
    YOLO_DATA_JITTER_FIELD_NUMBER: _ClassVar[int]
    YOLO_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    batch_sampler: _containers.RepeatedCompositeFieldContainer[BatchSampler]
    label_map_file: str
    anno_type: AnnotatedDatum.AnnotationType
    difficult_label_warmup: bool
    oriented: bool
    seg_resize_height: int
    seg_resize_width: int
    seg_scales: int
    single_class: bool
    train_diffcult: bool
    yolo_data_jitter: float
    yolo_data_type: int
    def __init__(self, batch_sampler: _Optional[_Iterable[_Union[BatchSampler, _Mapping[str, _Any]]]] = ..., label_map_file: _Optional[str] = ..., anno_type: _Optional[_Union[AnnotatedDatum.AnnotationType, str]] = ..., difficult_label_warmup: _Optional[bool] = ..., oriented: _Optional[bool] = ..., seg_resize_height: _Optional[int] = ..., seg_resize_width: _Optional[int] = ..., seg_scales: _Optional[int] = ..., single_class: _Optional[bool] = ..., train_diffcult: _Optional[bool] = ..., yolo_data_jitter: _Optional[float] = ..., yolo_data_type: _Optional[int] = ...) -> None: ...

class AnnotatedDatum(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    datum
    type
    annotation_group (list)
    Of forks: record_id
    """
    __slots__ = ("datum", "type", "annotation_group", "record_id")
    class AnnotationType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of AnnotationType.

        BBOX = 0
        BBOXandSeg = 1
        LANE = 2
        """
        __slots__ = ()
        BBOX: _ClassVar[AnnotatedDatum.AnnotationType]
        BBOXandSeg: _ClassVar[AnnotatedDatum.AnnotationType]
        LANE: _ClassVar[AnnotatedDatum.AnnotationType]
    BBOX: AnnotatedDatum.AnnotationType
    BBOXandSeg: AnnotatedDatum.AnnotationType
    LANE: AnnotatedDatum.AnnotationType
    DATUM_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    ANNOTATION_GROUP_FIELD_NUMBER: _ClassVar[int]
    RECORD_ID_FIELD_NUMBER: _ClassVar[int]
    datum: Datum
    type: AnnotatedDatum.AnnotationType
    annotation_group: _containers.RepeatedCompositeFieldContainer[AnnotationGroup]
    record_id: int
    def __init__(self, datum: _Optional[_Union[Datum, _Mapping[str, _Any]]] = ..., type: _Optional[_Union[AnnotatedDatum.AnnotationType, str]] = ..., annotation_group: _Optional[_Iterable[_Union[AnnotationGroup, _Mapping[str, _Any]]]] = ..., record_id: _Optional[int] = ...) -> None: ...

class Annotation(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    instance_id (default 0)
    bbox
    Of forks: lanes, oriented_bbox, polygon, rbox
    """
    __slots__ = ("instance_id", "bbox", "lanes", "oriented_bbox", "polygon", "rbox")
    INSTANCE_ID_FIELD_NUMBER: _ClassVar[int]
    BBOX_FIELD_NUMBER: _ClassVar[int]
    LANES_FIELD_NUMBER: _ClassVar[int]
    ORIENTED_BBOX_FIELD_NUMBER: _ClassVar[int]
    POLYGON_FIELD_NUMBER: _ClassVar[int]
    RBOX_FIELD_NUMBER: _ClassVar[int]
    instance_id: int
    bbox: NormalizedBBox
    lanes: LaneInfo
    oriented_bbox: NormalizedOrientedBBox
    polygon: NormalizedPolygon
    rbox: NormalizedRBox
    def __init__(self, instance_id: _Optional[int] = ..., bbox: _Optional[_Union[NormalizedBBox, _Mapping[str, _Any]]] = ..., lanes: _Optional[_Union[LaneInfo, _Mapping[str, _Any]]] = ..., oriented_bbox: _Optional[_Union[NormalizedOrientedBBox, _Mapping[str, _Any]]] = ..., polygon: _Optional[_Union[NormalizedPolygon, _Mapping[str, _Any]]] = ..., rbox: _Optional[_Union[NormalizedRBox, _Mapping[str, _Any]]] = ...) -> None: ...

class AnnotationGroup(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    group_label
    annotation (list)
    """
    __slots__ = ("group_label", "annotation")
    GROUP_LABEL_FIELD_NUMBER: _ClassVar[int]
    ANNOTATION_FIELD_NUMBER: _ClassVar[int]
    group_label: int
    annotation: _containers.RepeatedCompositeFieldContainer[Annotation]
    def __init__(self, group_label: _Optional[int] = ..., annotation: _Optional[_Iterable[_Union[Annotation, _Mapping[str, _Any]]]] = ...) -> None: ...

class BatchSampler(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    use_original_image (default true)
    sampler
    sample_constraint
    max_sample
    max_trials (default 100)
    """
    __slots__ = ("use_original_image", "sampler", "sample_constraint", "max_sample", "max_trials")
    USE_ORIGINAL_IMAGE_FIELD_NUMBER: _ClassVar[int]
    SAMPLER_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_CONSTRAINT_FIELD_NUMBER: _ClassVar[int]
    MAX_SAMPLE_FIELD_NUMBER: _ClassVar[int]
    MAX_TRIALS_FIELD_NUMBER: _ClassVar[int]
    use_original_image: bool
    sampler: Sampler
    sample_constraint: SampleConstraint
    max_sample: int
    max_trials: int
    def __init__(self, use_original_image: _Optional[bool] = ..., sampler: _Optional[_Union[Sampler, _Mapping[str, _Any]]] = ..., sample_constraint: _Optional[_Union[SampleConstraint, _Mapping[str, _Any]]] = ..., max_sample: _Optional[int] = ..., max_trials: _Optional[int] = ...) -> None: ...

class DetectionEvaluateParameter(_message.Message):
    """DetectionEvaluate: intel/caffe, NVIDIA/caffe and 22 more.

    num_classes
    background_label_id (default 0)
    overlap_threshold (default 0.5)
    evaluate_difficult_gt (default true)
    name_size_file
    resize_param
    Of forks: use_polygon
    """
    __slots__ = ("num_classes", "background_label_id", "overlap_threshold", "evaluate_difficult_gt", "name_size_file", "resize_param", "use_polygon")
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    OVERLAP_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    EVALUATE_DIFFICULT_GT_FIELD_NUMBER: _ClassVar[int]
    NAME_SIZE_FILE_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    USE_POLYGON_FIELD_NUMBER: _ClassVar[int]
    num_classes: int
    background_label_id: int
    overlap_threshold: float
    evaluate_difficult_gt: bool
    name_size_file: str
    resize_param: ResizeParameter
    use_polygon: bool
    def __init__(self, num_classes: _Optional[int] = ..., background_label_id: _Optional[int] = ..., overlap_threshold: _Optional[float] = ..., evaluate_difficult_gt: _Optional[bool] = ..., name_size_file: _Optional[str] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ..., use_polygon: _Optional[bool] = ...) -> None: ...

class DetectionOutputParameter(_message.Message):
    """DetectionOutput: intel/caffe, NVIDIA/caffe and 24 more.

    num_classes
    share_location (default true)
    background_label_id (default 0)
    nms_param
    save_output_param
    code_type (default CORNER)
    keep_top_k (default -1)
    variance_encoded_in_target (default false)
    confidence_threshold
    visualize (default false)
    visualize_threshold
    save_file
    Of forks: engine, input_height, input_width, normalized, objectness_score, use_polygon
    """
    __slots__ = ("num_classes", "share_location", "background_label_id", "nms_param", "save_output_param", "code_type", "keep_top_k", "variance_encoded_in_target", "confidence_threshold", "visualize", "visualize_threshold", "save_file", "engine", "input_height", "input_width", "normalized", "objectness_score", "use_polygon")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        Of forks: CUDNN
        """
        __slots__ = ()
        DEFAULT: _ClassVar[DetectionOutputParameter.Engine]
        CAFFE: _ClassVar[DetectionOutputParameter.Engine]
        MLU: _ClassVar[DetectionOutputParameter.Engine]
        CUDNN: _ClassVar[DetectionOutputParameter.Engine]
    DEFAULT: DetectionOutputParameter.Engine
    CAFFE: DetectionOutputParameter.Engine
    MLU: DetectionOutputParameter.Engine
    CUDNN: DetectionOutputParameter.Engine
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    SHARE_LOCATION_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    NMS_PARAM_FIELD_NUMBER: _ClassVar[int]
    SAVE_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    CODE_TYPE_FIELD_NUMBER: _ClassVar[int]
    KEEP_TOP_K_FIELD_NUMBER: _ClassVar[int]
    VARIANCE_ENCODED_IN_TARGET_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    VISUALIZE_FIELD_NUMBER: _ClassVar[int]
    VISUALIZE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    SAVE_FILE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    INPUT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    INPUT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    NORMALIZED_FIELD_NUMBER: _ClassVar[int]
    OBJECTNESS_SCORE_FIELD_NUMBER: _ClassVar[int]
    USE_POLYGON_FIELD_NUMBER: _ClassVar[int]
    num_classes: int
    share_location: bool
    background_label_id: int
    nms_param: NonMaximumSuppressionParameter
    save_output_param: SaveOutputParameter
    code_type: PriorBoxParameter.CodeType
    keep_top_k: int
    variance_encoded_in_target: bool
    confidence_threshold: float
    visualize: bool
    visualize_threshold: float
    save_file: str
    engine: DetectionOutputParameter.Engine
    input_height: int
    input_width: int
    normalized: bool
    objectness_score: float
    use_polygon: bool
    def __init__(self, num_classes: _Optional[int] = ..., share_location: _Optional[bool] = ..., background_label_id: _Optional[int] = ..., nms_param: _Optional[_Union[NonMaximumSuppressionParameter, _Mapping[str, _Any]]] = ..., save_output_param: _Optional[_Union[SaveOutputParameter, _Mapping[str, _Any]]] = ..., code_type: _Optional[_Union[PriorBoxParameter.CodeType, str]] = ..., keep_top_k: _Optional[int] = ..., variance_encoded_in_target: _Optional[bool] = ..., confidence_threshold: _Optional[float] = ..., visualize: _Optional[bool] = ..., visualize_threshold: _Optional[float] = ..., save_file: _Optional[str] = ..., engine: _Optional[_Union[DetectionOutputParameter.Engine, str]] = ..., input_height: _Optional[int] = ..., input_width: _Optional[int] = ..., normalized: _Optional[bool] = ..., objectness_score: _Optional[float] = ..., use_polygon: _Optional[bool] = ...) -> None: ...

class DistortionParameter(_message.Message):
    """intel/caffe, NVIDIA/caffe and 19 more.

    brightness_prob (default 0)
    brightness_delta (default 0)
    contrast_prob (default 0)
    contrast_lower (default 0)
    contrast_upper (default 0)
    hue_prob (default 0)
    hue_delta (default 0)
    saturation_prob (default 0)
    saturation_lower (default 0)
    saturation_upper (default 0)
    random_order_prob (default 0)
    """
    __slots__ = ("brightness_prob", "brightness_delta", "contrast_prob", "contrast_lower", "contrast_upper", "hue_prob", "hue_delta", "saturation_prob", "saturation_lower", "saturation_upper", "random_order_prob")
    BRIGHTNESS_PROB_FIELD_NUMBER: _ClassVar[int]
    BRIGHTNESS_DELTA_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_PROB_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_LOWER_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_UPPER_FIELD_NUMBER: _ClassVar[int]
    HUE_PROB_FIELD_NUMBER: _ClassVar[int]
    HUE_DELTA_FIELD_NUMBER: _ClassVar[int]
    SATURATION_PROB_FIELD_NUMBER: _ClassVar[int]
    SATURATION_LOWER_FIELD_NUMBER: _ClassVar[int]
    SATURATION_UPPER_FIELD_NUMBER: _ClassVar[int]
    RANDOM_ORDER_PROB_FIELD_NUMBER: _ClassVar[int]
    brightness_prob: float
    brightness_delta: float
    contrast_prob: float
    contrast_lower: float
    contrast_upper: float
    hue_prob: float
    hue_delta: float
    saturation_prob: float
    saturation_lower: float
    saturation_upper: float
    random_order_prob: float
    def __init__(self, brightness_prob: _Optional[float] = ..., brightness_delta: _Optional[float] = ..., contrast_prob: _Optional[float] = ..., contrast_lower: _Optional[float] = ..., contrast_upper: _Optional[float] = ..., hue_prob: _Optional[float] = ..., hue_delta: _Optional[float] = ..., saturation_prob: _Optional[float] = ..., saturation_lower: _Optional[float] = ..., saturation_upper: _Optional[float] = ..., random_order_prob: _Optional[float] = ...) -> None: ...

class EmitConstraint(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    emit_type (default CENTER)
    emit_overlap
    Of forks: option
    """
    __slots__ = ("emit_type", "emit_overlap", "option")
    class EmitType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of EmitType.

        CENTER = 0
        MIN_OVERLAP = 1
        """
        __slots__ = ()
        CENTER: _ClassVar[EmitConstraint.EmitType]
        MIN_OVERLAP: _ClassVar[EmitConstraint.EmitType]
    CENTER: EmitConstraint.EmitType
    MIN_OVERLAP: EmitConstraint.EmitType
    EMIT_TYPE_FIELD_NUMBER: _ClassVar[int]
    EMIT_OVERLAP_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    emit_type: EmitConstraint.EmitType
    emit_overlap: float
    option: OptionParameter
    def __init__(self, emit_type: _Optional[_Union[EmitConstraint.EmitType, str]] = ..., emit_overlap: _Optional[float] = ..., option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class ExpansionParameter(_message.Message):
    """intel/caffe, NVIDIA/caffe and 18 more.

    prob (default 1)
    max_expand_ratio (default 1)
    Of forks: active, option
    """
    __slots__ = ("prob", "max_expand_ratio", "active", "option")
    PROB_FIELD_NUMBER: _ClassVar[int]
    MAX_EXPAND_RATIO_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    prob: float
    max_expand_ratio: float
    active: bool
    option: OptionParameter
    def __init__(self, prob: _Optional[float] = ..., max_expand_ratio: _Optional[float] = ..., active: _Optional[bool] = ..., option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class LabelMap(_message.Message):
    """intel/caffe, NVIDIA/caffe and 22 more.

    item (list)
    """
    __slots__ = ("item",)
    ITEM_FIELD_NUMBER: _ClassVar[int]
    item: _containers.RepeatedCompositeFieldContainer[LabelMapItem]
    def __init__(self, item: _Optional[_Iterable[_Union[LabelMapItem, _Mapping[str, _Any]]]] = ...) -> None: ...

class LabelMapItem(_message.Message):
    """intel/caffe, NVIDIA/caffe and 22 more.

    name
    label
    display_name
    """
    __slots__ = ("name", "label", "display_name")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    label: int
    display_name: str
    def __init__(self, name: _Optional[str] = ..., label: _Optional[int] = ..., display_name: _Optional[str] = ...) -> None: ...

class LaneInfo(_message.Message):
    """eric612/MobileNet-YOLO.

    x
    y
    id
    """
    __slots__ = ("x", "y", "id")
    X_FIELD_NUMBER: _ClassVar[int]
    Y_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    x: float
    y: float
    id: int
    def __init__(self, x: _Optional[float] = ..., y: _Optional[float] = ..., id: _Optional[int] = ...) -> None: ...

class MultiBoxLossParameter(_message.Message):
    """MultiBoxFocalLoss, MultiBoxLoss: intel/caffe, NVIDIA/caffe and 21 more.

    loc_loss_type (default SMOOTH_L1)
    conf_loss_type (default SOFTMAX)
    loc_weight (default 1)
    num_classes
    share_location (default true)
    match_type (default PER_PREDICTION)
    overlap_threshold (default 0.5)
    use_prior_for_matching (default true)
    background_label_id (default 0)
    use_difficult_gt (default true)
    do_neg_mining
    neg_pos_ratio (default 3)
    neg_overlap (default 0.5)
    code_type (default CORNER)
    encode_variance_in_target (default false)
    map_object_to_agnostic (default false)
    ignore_cross_boundary_bbox (default false)
    bp_inside (default false)
    mining_type (default MAX_NEGATIVE)
    nms_param
    sample_size (default 64)
    use_prior_for_nms (default false)
    Of forks: engine, ignore_difficult_gt, objectness_score, oriented_weight, use_polygon
    """
    __slots__ = ("loc_loss_type", "conf_loss_type", "loc_weight", "num_classes", "share_location", "match_type", "overlap_threshold", "use_prior_for_matching", "background_label_id", "use_difficult_gt", "do_neg_mining", "neg_pos_ratio", "neg_overlap", "code_type", "encode_variance_in_target", "map_object_to_agnostic", "ignore_cross_boundary_bbox", "bp_inside", "mining_type", "nms_param", "sample_size", "use_prior_for_nms", "engine", "ignore_difficult_gt", "objectness_score", "oriented_weight", "use_polygon")
    class ConfLossType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ConfLossType.

        SOFTMAX = 0
        LOGISTIC = 1
        """
        __slots__ = ()
        SOFTMAX: _ClassVar[MultiBoxLossParameter.ConfLossType]
        LOGISTIC: _ClassVar[MultiBoxLossParameter.ConfLossType]
    SOFTMAX: MultiBoxLossParameter.ConfLossType
    LOGISTIC: MultiBoxLossParameter.ConfLossType
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[MultiBoxLossParameter.Engine]
        CAFFE: _ClassVar[MultiBoxLossParameter.Engine]
        MLU: _ClassVar[MultiBoxLossParameter.Engine]
    DEFAULT: MultiBoxLossParameter.Engine
    CAFFE: MultiBoxLossParameter.Engine
    MLU: MultiBoxLossParameter.Engine
    class LocLossType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LocLossType.

        L2 = 0
        SMOOTH_L1 = 1
        """
        __slots__ = ()
        L2: _ClassVar[MultiBoxLossParameter.LocLossType]
        SMOOTH_L1: _ClassVar[MultiBoxLossParameter.LocLossType]
    L2: MultiBoxLossParameter.LocLossType
    SMOOTH_L1: MultiBoxLossParameter.LocLossType
    class MatchType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MatchType.

        BIPARTITE = 0
        PER_PREDICTION = 1
        """
        __slots__ = ()
        BIPARTITE: _ClassVar[MultiBoxLossParameter.MatchType]
        PER_PREDICTION: _ClassVar[MultiBoxLossParameter.MatchType]
    BIPARTITE: MultiBoxLossParameter.MatchType
    PER_PREDICTION: MultiBoxLossParameter.MatchType
    class MiningType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MiningType.

        NONE = 0
        MAX_NEGATIVE = 1
        HARD_EXAMPLE = 2
        """
        __slots__ = ()
        NONE: _ClassVar[MultiBoxLossParameter.MiningType]
        MAX_NEGATIVE: _ClassVar[MultiBoxLossParameter.MiningType]
        HARD_EXAMPLE: _ClassVar[MultiBoxLossParameter.MiningType]
    NONE: MultiBoxLossParameter.MiningType
    MAX_NEGATIVE: MultiBoxLossParameter.MiningType
    HARD_EXAMPLE: MultiBoxLossParameter.MiningType
    LOC_LOSS_TYPE_FIELD_NUMBER: _ClassVar[int]
    CONF_LOSS_TYPE_FIELD_NUMBER: _ClassVar[int]
    LOC_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    SHARE_LOCATION_FIELD_NUMBER: _ClassVar[int]
    MATCH_TYPE_FIELD_NUMBER: _ClassVar[int]
    OVERLAP_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    USE_PRIOR_FOR_MATCHING_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    USE_DIFFICULT_GT_FIELD_NUMBER: _ClassVar[int]
    DO_NEG_MINING_FIELD_NUMBER: _ClassVar[int]
    NEG_POS_RATIO_FIELD_NUMBER: _ClassVar[int]
    NEG_OVERLAP_FIELD_NUMBER: _ClassVar[int]
    CODE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ENCODE_VARIANCE_IN_TARGET_FIELD_NUMBER: _ClassVar[int]
    MAP_OBJECT_TO_AGNOSTIC_FIELD_NUMBER: _ClassVar[int]
    IGNORE_CROSS_BOUNDARY_BBOX_FIELD_NUMBER: _ClassVar[int]
    BP_INSIDE_FIELD_NUMBER: _ClassVar[int]
    MINING_TYPE_FIELD_NUMBER: _ClassVar[int]
    NMS_PARAM_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_SIZE_FIELD_NUMBER: _ClassVar[int]
    USE_PRIOR_FOR_NMS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IGNORE_DIFFICULT_GT_FIELD_NUMBER: _ClassVar[int]
    OBJECTNESS_SCORE_FIELD_NUMBER: _ClassVar[int]
    ORIENTED_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    USE_POLYGON_FIELD_NUMBER: _ClassVar[int]
    loc_loss_type: MultiBoxLossParameter.LocLossType
    conf_loss_type: MultiBoxLossParameter.ConfLossType
    loc_weight: float
    num_classes: int
    share_location: bool
    match_type: MultiBoxLossParameter.MatchType
    overlap_threshold: float
    use_prior_for_matching: bool
    background_label_id: int
    use_difficult_gt: bool
    do_neg_mining: bool
    neg_pos_ratio: float
    neg_overlap: float
    code_type: PriorBoxParameter.CodeType
    encode_variance_in_target: bool
    map_object_to_agnostic: bool
    ignore_cross_boundary_bbox: bool
    bp_inside: bool
    mining_type: MultiBoxLossParameter.MiningType
    nms_param: NonMaximumSuppressionParameter
    sample_size: int
    use_prior_for_nms: bool
    engine: MultiBoxLossParameter.Engine
    ignore_difficult_gt: bool
    objectness_score: float
    oriented_weight: float
    use_polygon: bool
    def __init__(self, loc_loss_type: _Optional[_Union[MultiBoxLossParameter.LocLossType, str]] = ..., conf_loss_type: _Optional[_Union[MultiBoxLossParameter.ConfLossType, str]] = ..., loc_weight: _Optional[float] = ..., num_classes: _Optional[int] = ..., share_location: _Optional[bool] = ..., match_type: _Optional[_Union[MultiBoxLossParameter.MatchType, str]] = ..., overlap_threshold: _Optional[float] = ..., use_prior_for_matching: _Optional[bool] = ..., background_label_id: _Optional[int] = ..., use_difficult_gt: _Optional[bool] = ..., do_neg_mining: _Optional[bool] = ..., neg_pos_ratio: _Optional[float] = ..., neg_overlap: _Optional[float] = ..., code_type: _Optional[_Union[PriorBoxParameter.CodeType, str]] = ..., encode_variance_in_target: _Optional[bool] = ..., map_object_to_agnostic: _Optional[bool] = ..., ignore_cross_boundary_bbox: _Optional[bool] = ..., bp_inside: _Optional[bool] = ..., mining_type: _Optional[_Union[MultiBoxLossParameter.MiningType, str]] = ..., nms_param: _Optional[_Union[NonMaximumSuppressionParameter, _Mapping[str, _Any]]] = ..., sample_size: _Optional[int] = ..., use_prior_for_nms: _Optional[bool] = ..., engine: _Optional[_Union[MultiBoxLossParameter.Engine, str]] = ..., ignore_difficult_gt: _Optional[bool] = ..., objectness_score: _Optional[float] = ..., oriented_weight: _Optional[float] = ..., use_polygon: _Optional[bool] = ...) -> None: ...

class NoiseParameter(_message.Message):
    """Noise: happynear/caffe-windows, intel/caffe and 23 more.

    prob (default 0)
    hist_eq (default false)
    inverse (default false)
    decolorize (default false)
    gauss_blur (default false)
    jpeg (default -1)
    posterize (default false)
    erode (default false)
    saltpepper (default false)
    saltpepper_param
    clahe (default false)
    convert_to_hsv (default false)
    convert_to_lab (default false)
    Of forks: active, bias, convert_to_ycrcb, engine, gaussian_std, mu, option, sigma, uniform_range
    """
    __slots__ = ("prob", "hist_eq", "inverse", "decolorize", "gauss_blur", "jpeg", "posterize", "erode", "saltpepper", "saltpepper_param", "clahe", "convert_to_hsv", "convert_to_lab", "active", "bias", "convert_to_ycrcb", "engine", "gaussian_std", "mu", "option", "sigma", "uniform_range")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[NoiseParameter.Engine]
        CAFFE: _ClassVar[NoiseParameter.Engine]
        MLU: _ClassVar[NoiseParameter.Engine]
    DEFAULT: NoiseParameter.Engine
    CAFFE: NoiseParameter.Engine
    MLU: NoiseParameter.Engine
    PROB_FIELD_NUMBER: _ClassVar[int]
    HIST_EQ_FIELD_NUMBER: _ClassVar[int]
    INVERSE_FIELD_NUMBER: _ClassVar[int]
    DECOLORIZE_FIELD_NUMBER: _ClassVar[int]
    GAUSS_BLUR_FIELD_NUMBER: _ClassVar[int]
    JPEG_FIELD_NUMBER: _ClassVar[int]
    POSTERIZE_FIELD_NUMBER: _ClassVar[int]
    ERODE_FIELD_NUMBER: _ClassVar[int]
    SALTPEPPER_FIELD_NUMBER: _ClassVar[int]
    SALTPEPPER_PARAM_FIELD_NUMBER: _ClassVar[int]
    CLAHE_FIELD_NUMBER: _ClassVar[int]
    CONVERT_TO_HSV_FIELD_NUMBER: _ClassVar[int]
    CONVERT_TO_LAB_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    BIAS_FIELD_NUMBER: _ClassVar[int]
    CONVERT_TO_YCRCB_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    GAUSSIAN_STD_FIELD_NUMBER: _ClassVar[int]
    MU_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    SIGMA_FIELD_NUMBER: _ClassVar[int]
    UNIFORM_RANGE_FIELD_NUMBER: _ClassVar[int]
    prob: float
    hist_eq: bool
    inverse: bool
    decolorize: bool
    gauss_blur: bool
    jpeg: float
    posterize: bool
    erode: bool
    saltpepper: bool
    saltpepper_param: SaltPepperParameter
    clahe: bool
    convert_to_hsv: bool
    convert_to_lab: bool
    active: bool
    bias: float
    convert_to_ycrcb: bool
    engine: NoiseParameter.Engine
    gaussian_std: float
    mu: float
    option: OptionParameter
    sigma: float
    uniform_range: float
    def __init__(self, prob: _Optional[float] = ..., hist_eq: _Optional[bool] = ..., inverse: _Optional[bool] = ..., decolorize: _Optional[bool] = ..., gauss_blur: _Optional[bool] = ..., jpeg: _Optional[float] = ..., posterize: _Optional[bool] = ..., erode: _Optional[bool] = ..., saltpepper: _Optional[bool] = ..., saltpepper_param: _Optional[_Union[SaltPepperParameter, _Mapping[str, _Any]]] = ..., clahe: _Optional[bool] = ..., convert_to_hsv: _Optional[bool] = ..., convert_to_lab: _Optional[bool] = ..., active: _Optional[bool] = ..., bias: _Optional[float] = ..., convert_to_ycrcb: _Optional[bool] = ..., engine: _Optional[_Union[NoiseParameter.Engine, str]] = ..., gaussian_std: _Optional[float] = ..., mu: _Optional[float] = ..., option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ..., sigma: _Optional[float] = ..., uniform_range: _Optional[float] = ...) -> None: ...

class NonMaximumSuppressionParameter(_message.Message):
    """intel/caffe, NVIDIA/caffe and 24 more.

    nms_threshold (default 0.3)
    top_k
    eta (default 1)
    Of forks: engine
    """
    __slots__ = ("nms_threshold", "top_k", "eta", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[NonMaximumSuppressionParameter.Engine]
        CAFFE: _ClassVar[NonMaximumSuppressionParameter.Engine]
        MLU: _ClassVar[NonMaximumSuppressionParameter.Engine]
    DEFAULT: NonMaximumSuppressionParameter.Engine
    CAFFE: NonMaximumSuppressionParameter.Engine
    MLU: NonMaximumSuppressionParameter.Engine
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    ETA_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    nms_threshold: float
    top_k: int
    eta: float
    engine: NonMaximumSuppressionParameter.Engine
    def __init__(self, nms_threshold: _Optional[float] = ..., top_k: _Optional[int] = ..., eta: _Optional[float] = ..., engine: _Optional[_Union[NonMaximumSuppressionParameter.Engine, str]] = ...) -> None: ...

class NormalizedBBox(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    xmin
    ymin
    xmax
    ymax
    label
    difficult
    score
    size
    """
    __slots__ = ("xmin", "ymin", "xmax", "ymax", "label", "difficult", "score", "size")
    XMIN_FIELD_NUMBER: _ClassVar[int]
    YMIN_FIELD_NUMBER: _ClassVar[int]
    XMAX_FIELD_NUMBER: _ClassVar[int]
    YMAX_FIELD_NUMBER: _ClassVar[int]
    LABEL_FIELD_NUMBER: _ClassVar[int]
    DIFFICULT_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    xmin: float
    ymin: float
    xmax: float
    ymax: float
    label: int
    difficult: bool
    score: float
    size: float
    def __init__(self, xmin: _Optional[float] = ..., ymin: _Optional[float] = ..., xmax: _Optional[float] = ..., ymax: _Optional[float] = ..., label: _Optional[int] = ..., difficult: _Optional[bool] = ..., score: _Optional[float] = ..., size: _Optional[float] = ...) -> None: ...

class NormalizedOrientedBBox(_message.Message):
    """BestSonny/SSTD.

    xc
    yc
    width
    height
    radians
    """
    __slots__ = ("xc", "yc", "width", "height", "radians")
    XC_FIELD_NUMBER: _ClassVar[int]
    YC_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    RADIANS_FIELD_NUMBER: _ClassVar[int]
    xc: float
    yc: float
    width: float
    height: float
    radians: float
    def __init__(self, xc: _Optional[float] = ..., yc: _Optional[float] = ..., width: _Optional[float] = ..., height: _Optional[float] = ..., radians: _Optional[float] = ...) -> None: ...

class NormalizedPolygon(_message.Message):
    """MhLiao/TextBoxes_plusplus.

    x1
    y1
    x2
    y2
    x3
    y3
    x4
    y4
    difficult
    score
    size
    """
    __slots__ = ("x1", "y1", "x2", "y2", "x3", "y3", "x4", "y4", "difficult", "score", "size")
    X1_FIELD_NUMBER: _ClassVar[int]
    Y1_FIELD_NUMBER: _ClassVar[int]
    X2_FIELD_NUMBER: _ClassVar[int]
    Y2_FIELD_NUMBER: _ClassVar[int]
    X3_FIELD_NUMBER: _ClassVar[int]
    Y3_FIELD_NUMBER: _ClassVar[int]
    X4_FIELD_NUMBER: _ClassVar[int]
    Y4_FIELD_NUMBER: _ClassVar[int]
    DIFFICULT_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    x1: float
    y1: float
    x2: float
    y2: float
    x3: float
    y3: float
    x4: float
    y4: float
    difficult: bool
    score: float
    size: float
    def __init__(self, x1: _Optional[float] = ..., y1: _Optional[float] = ..., x2: _Optional[float] = ..., y2: _Optional[float] = ..., x3: _Optional[float] = ..., y3: _Optional[float] = ..., x4: _Optional[float] = ..., y4: _Optional[float] = ..., difficult: _Optional[bool] = ..., score: _Optional[float] = ..., size: _Optional[float] = ...) -> None: ...

class NormalizedRBox(_message.Message):
    """MhLiao/TextBoxes_plusplus.

    x1
    y1
    x2
    y2
    h
    difficult
    score
    size
    """
    __slots__ = ("x1", "y1", "x2", "y2", "h", "difficult", "score", "size")
    X1_FIELD_NUMBER: _ClassVar[int]
    Y1_FIELD_NUMBER: _ClassVar[int]
    X2_FIELD_NUMBER: _ClassVar[int]
    Y2_FIELD_NUMBER: _ClassVar[int]
    H_FIELD_NUMBER: _ClassVar[int]
    DIFFICULT_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    x1: float
    y1: float
    x2: float
    y2: float
    h: float
    difficult: bool
    score: float
    size: float
    def __init__(self, x1: _Optional[float] = ..., y1: _Optional[float] = ..., x2: _Optional[float] = ..., y2: _Optional[float] = ..., h: _Optional[float] = ..., difficult: _Optional[bool] = ..., score: _Optional[float] = ..., size: _Optional[float] = ...) -> None: ...

class NormalizeParameter(_message.Message):
    """Normalize: happynear/caffe-windows, intel/caffe and 28 more.

    across_spatial (default true)
    scale_filler
    channel_shared (default true)
    eps (default 1e-10)
    Of forks: bp_norm, coeff, engine, fix_gradient, fix_scale, normalize_type
    """
    __slots__ = ("across_spatial", "scale_filler", "channel_shared", "eps", "bp_norm", "coeff", "engine", "fix_gradient", "fix_scale", "normalize_type")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[NormalizeParameter.Engine]
        CAFFE: _ClassVar[NormalizeParameter.Engine]
        MLU: _ClassVar[NormalizeParameter.Engine]
    DEFAULT: NormalizeParameter.Engine
    CAFFE: NormalizeParameter.Engine
    MLU: NormalizeParameter.Engine
    ACROSS_SPATIAL_FIELD_NUMBER: _ClassVar[int]
    SCALE_FILLER_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_SHARED_FIELD_NUMBER: _ClassVar[int]
    EPS_FIELD_NUMBER: _ClassVar[int]
    BP_NORM_FIELD_NUMBER: _ClassVar[int]
    COEFF_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    FIX_GRADIENT_FIELD_NUMBER: _ClassVar[int]
    FIX_SCALE_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_TYPE_FIELD_NUMBER: _ClassVar[int]
    across_spatial: bool
    scale_filler: FillerParameter
    channel_shared: bool
    eps: float
    bp_norm: bool
    coeff: float
    engine: NormalizeParameter.Engine
    fix_gradient: bool
    fix_scale: bool
    normalize_type: str
    def __init__(self, across_spatial: _Optional[bool] = ..., scale_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., channel_shared: _Optional[bool] = ..., eps: _Optional[float] = ..., bp_norm: _Optional[bool] = ..., coeff: _Optional[float] = ..., engine: _Optional[_Union[NormalizeParameter.Engine, str]] = ..., fix_gradient: _Optional[bool] = ..., fix_scale: _Optional[bool] = ..., normalize_type: _Optional[str] = ...) -> None: ...

class OptionParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: active
    """
    __slots__ = ("active",)
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    active: bool
    def __init__(self, active: _Optional[bool] = ...) -> None: ...

class PermuteParameter(_message.Message):
    """Permute: happynear/caffe-windows, intel/caffe and 27 more.

    order (list)
    Of forks: engine
    """
    __slots__ = ("order", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PermuteParameter.Engine]
        CAFFE: _ClassVar[PermuteParameter.Engine]
        MLU: _ClassVar[PermuteParameter.Engine]
    DEFAULT: PermuteParameter.Engine
    CAFFE: PermuteParameter.Engine
    MLU: PermuteParameter.Engine
    ORDER_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    order: _containers.RepeatedScalarFieldContainer[int]
    engine: PermuteParameter.Engine
    def __init__(self, order: _Optional[_Iterable[int]] = ..., engine: _Optional[_Union[PermuteParameter.Engine, str]] = ...) -> None: ...

class PriorBoxParameter(_message.Message):
    """PriorBox, PriorBoxClustered: intel/caffe, NVIDIA/caffe and 24 more.

    min_size (list)
    max_size (list)
    aspect_ratio (list)
    flip (default true)
    clip (default false)
    variance (list)
    img_size
    img_h
    img_w
    step
    step_h
    step_w
    offset (default 0.5)
    Of forks: denser_prior_boxes, density, engine, fixed_ratio, fixed_size, height, inner_scale, p_type,
    reduce_boxes, width
    """
    __slots__ = ("min_size", "max_size", "aspect_ratio", "flip", "clip", "variance", "img_size", "img_h", "img_w", "step", "step_h", "step_w", "offset", "denser_prior_boxes", "density", "engine", "fixed_ratio", "fixed_size", "height", "inner_scale", "p_type", "reduce_boxes", "width")
    class CodeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of CodeType.

        CORNER = 1
        CENTER_SIZE = 2
        CORNER_SIZE = 3
        """
        __slots__ = ()
        CORNER: _ClassVar[PriorBoxParameter.CodeType]
        CENTER_SIZE: _ClassVar[PriorBoxParameter.CodeType]
        CORNER_SIZE: _ClassVar[PriorBoxParameter.CodeType]
    CORNER: PriorBoxParameter.CodeType
    CENTER_SIZE: PriorBoxParameter.CodeType
    CORNER_SIZE: PriorBoxParameter.CodeType
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        Of forks: CUDNN
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PriorBoxParameter.Engine]
        CAFFE: _ClassVar[PriorBoxParameter.Engine]
        MLU: _ClassVar[PriorBoxParameter.Engine]
        CUDNN: _ClassVar[PriorBoxParameter.Engine]
    DEFAULT: PriorBoxParameter.Engine
    CAFFE: PriorBoxParameter.Engine
    MLU: PriorBoxParameter.Engine
    CUDNN: PriorBoxParameter.Engine
    class PriorType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PriorType.

        CLASSIC = 1
        DENSE = 2
        """
        __slots__ = ()
        CLASSIC: _ClassVar[PriorBoxParameter.PriorType]
        DENSE: _ClassVar[PriorBoxParameter.PriorType]
    CLASSIC: PriorBoxParameter.PriorType
    DENSE: PriorBoxParameter.PriorType
    MIN_SIZE_FIELD_NUMBER: _ClassVar[int]
    MAX_SIZE_FIELD_NUMBER: _ClassVar[int]
    ASPECT_RATIO_FIELD_NUMBER: _ClassVar[int]
    FLIP_FIELD_NUMBER: _ClassVar[int]
    CLIP_FIELD_NUMBER: _ClassVar[int]
    VARIANCE_FIELD_NUMBER: _ClassVar[int]
    IMG_SIZE_FIELD_NUMBER: _ClassVar[int]
    IMG_H_FIELD_NUMBER: _ClassVar[int]
    IMG_W_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    STEP_H_FIELD_NUMBER: _ClassVar[int]
    STEP_W_FIELD_NUMBER: _ClassVar[int]
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    DENSER_PRIOR_BOXES_FIELD_NUMBER: _ClassVar[int]
    DENSITY_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    FIXED_RATIO_FIELD_NUMBER: _ClassVar[int]
    FIXED_SIZE_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    INNER_SCALE_FIELD_NUMBER: _ClassVar[int]
    P_TYPE_FIELD_NUMBER: _ClassVar[int]
    REDUCE_BOXES_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    min_size: _containers.RepeatedScalarFieldContainer[float]
    max_size: _containers.RepeatedScalarFieldContainer[float]
    aspect_ratio: _containers.RepeatedScalarFieldContainer[float]
    flip: bool
    clip: bool
    variance: _containers.RepeatedScalarFieldContainer[float]
    img_size: int
    img_h: int
    img_w: int
    step: float
    step_h: float
    step_w: float
    offset: float
    denser_prior_boxes: bool
    density: _containers.RepeatedScalarFieldContainer[float]
    engine: PriorBoxParameter.Engine
    fixed_ratio: _containers.RepeatedScalarFieldContainer[float]
    fixed_size: _containers.RepeatedScalarFieldContainer[float]
    height: _containers.RepeatedScalarFieldContainer[float]
    inner_scale: int
    p_type: PriorBoxParameter.PriorType
    reduce_boxes: bool
    width: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, min_size: _Optional[_Iterable[float]] = ..., max_size: _Optional[_Iterable[float]] = ..., aspect_ratio: _Optional[_Iterable[float]] = ..., flip: _Optional[bool] = ..., clip: _Optional[bool] = ..., variance: _Optional[_Iterable[float]] = ..., img_size: _Optional[int] = ..., img_h: _Optional[int] = ..., img_w: _Optional[int] = ..., step: _Optional[float] = ..., step_h: _Optional[float] = ..., step_w: _Optional[float] = ..., offset: _Optional[float] = ..., denser_prior_boxes: _Optional[bool] = ..., density: _Optional[_Iterable[float]] = ..., engine: _Optional[_Union[PriorBoxParameter.Engine, str]] = ..., fixed_ratio: _Optional[_Iterable[float]] = ..., fixed_size: _Optional[_Iterable[float]] = ..., height: _Optional[_Iterable[float]] = ..., inner_scale: _Optional[int] = ..., p_type: _Optional[_Union[PriorBoxParameter.PriorType, str]] = ..., reduce_boxes: _Optional[bool] = ..., width: _Optional[_Iterable[float]] = ...) -> None: ...

class ResizeParameter(_message.Message):
    """happynear/caffe-windows, intel/caffe and 26 more.

    prob (default 1)
    resize_mode (default WARP)
    height (default 0)
    width (default 0)
    pad_mode (default CONSTANT)
    pad_value (list)
    interp_mode (list)
    height_scale (default 0)
    width_scale (default 0)
    Of forks: active, center_object, engine, is_pyramid_test, max_angle, max_sz, min_sz, multiscale,
    option, out_height_scale, out_width_scale
    """
    __slots__ = ("prob", "resize_mode", "height", "width", "pad_mode", "pad_value", "interp_mode", "height_scale", "width_scale", "active", "center_object", "engine", "is_pyramid_test", "max_angle", "max_sz", "min_sz", "multiscale", "option", "out_height_scale", "out_width_scale")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ResizeParameter.Engine]
        CAFFE: _ClassVar[ResizeParameter.Engine]
        MLU: _ClassVar[ResizeParameter.Engine]
    DEFAULT: ResizeParameter.Engine
    CAFFE: ResizeParameter.Engine
    MLU: ResizeParameter.Engine
    class Interp_mode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Interp_mode.

        LINEAR = 1
        AREA = 2
        NEAREST = 3
        CUBIC = 4
        LANCZOS4 = 5
        """
        __slots__ = ()
        LINEAR: _ClassVar[ResizeParameter.Interp_mode]
        AREA: _ClassVar[ResizeParameter.Interp_mode]
        NEAREST: _ClassVar[ResizeParameter.Interp_mode]
        CUBIC: _ClassVar[ResizeParameter.Interp_mode]
        LANCZOS4: _ClassVar[ResizeParameter.Interp_mode]
    LINEAR: ResizeParameter.Interp_mode
    AREA: ResizeParameter.Interp_mode
    NEAREST: ResizeParameter.Interp_mode
    CUBIC: ResizeParameter.Interp_mode
    LANCZOS4: ResizeParameter.Interp_mode
    class Pad_mode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Pad_mode.

        CONSTANT = 1
        MIRRORED = 2
        REPEAT_NEAREST = 3
        """
        __slots__ = ()
        CONSTANT: _ClassVar[ResizeParameter.Pad_mode]
        MIRRORED: _ClassVar[ResizeParameter.Pad_mode]
        REPEAT_NEAREST: _ClassVar[ResizeParameter.Pad_mode]
    CONSTANT: ResizeParameter.Pad_mode
    MIRRORED: ResizeParameter.Pad_mode
    REPEAT_NEAREST: ResizeParameter.Pad_mode
    class Resize_mode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Resize_mode.

        WARP = 1
        FIT_SMALL_SIZE = 2
        FIT_LARGE_SIZE_AND_PAD = 3
        """
        __slots__ = ()
        WARP: _ClassVar[ResizeParameter.Resize_mode]
        FIT_SMALL_SIZE: _ClassVar[ResizeParameter.Resize_mode]
        FIT_LARGE_SIZE_AND_PAD: _ClassVar[ResizeParameter.Resize_mode]
    WARP: ResizeParameter.Resize_mode
    FIT_SMALL_SIZE: ResizeParameter.Resize_mode
    FIT_LARGE_SIZE_AND_PAD: ResizeParameter.Resize_mode
    PROB_FIELD_NUMBER: _ClassVar[int]
    RESIZE_MODE_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    PAD_MODE_FIELD_NUMBER: _ClassVar[int]
    PAD_VALUE_FIELD_NUMBER: _ClassVar[int]
    INTERP_MODE_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_SCALE_FIELD_NUMBER: _ClassVar[int]
    WIDTH_SCALE_FIELD_NUMBER: _ClassVar[int]
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    CENTER_OBJECT_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IS_PYRAMID_TEST_FIELD_NUMBER: _ClassVar[int]
    MAX_ANGLE_FIELD_NUMBER: _ClassVar[int]
    MAX_SZ_FIELD_NUMBER: _ClassVar[int]
    MIN_SZ_FIELD_NUMBER: _ClassVar[int]
    MULTISCALE_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    OUT_HEIGHT_SCALE_FIELD_NUMBER: _ClassVar[int]
    OUT_WIDTH_SCALE_FIELD_NUMBER: _ClassVar[int]
    prob: float
    resize_mode: ResizeParameter.Resize_mode
    height: int
    width: int
    pad_mode: ResizeParameter.Pad_mode
    pad_value: _containers.RepeatedScalarFieldContainer[float]
    interp_mode: _containers.RepeatedScalarFieldContainer[ResizeParameter.Interp_mode]
    height_scale: int
    width_scale: int
    active: bool
    center_object: bool
    engine: ResizeParameter.Engine
    is_pyramid_test: bool
    max_angle: float
    max_sz: int
    min_sz: int
    multiscale: bool
    option: OptionParameter
    out_height_scale: float
    out_width_scale: float
    def __init__(self, prob: _Optional[float] = ..., resize_mode: _Optional[_Union[ResizeParameter.Resize_mode, str]] = ..., height: _Optional[int] = ..., width: _Optional[int] = ..., pad_mode: _Optional[_Union[ResizeParameter.Pad_mode, str]] = ..., pad_value: _Optional[_Iterable[float]] = ..., interp_mode: _Optional[_Iterable[_Union[ResizeParameter.Interp_mode, str]]] = ..., height_scale: _Optional[int] = ..., width_scale: _Optional[int] = ..., active: _Optional[bool] = ..., center_object: _Optional[bool] = ..., engine: _Optional[_Union[ResizeParameter.Engine, str]] = ..., is_pyramid_test: _Optional[bool] = ..., max_angle: _Optional[float] = ..., max_sz: _Optional[int] = ..., min_sz: _Optional[int] = ..., multiscale: _Optional[bool] = ..., option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ..., out_height_scale: _Optional[float] = ..., out_width_scale: _Optional[float] = ...) -> None: ...

class SaltPepperParameter(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    fraction (default 0)
    value (list)
    Of forks: engine, type
    """
    __slots__ = ("fraction", "value", "engine", "type")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SaltPepperParameter.Engine]
        CAFFE: _ClassVar[SaltPepperParameter.Engine]
        MLU: _ClassVar[SaltPepperParameter.Engine]
    DEFAULT: SaltPepperParameter.Engine
    CAFFE: SaltPepperParameter.Engine
    MLU: SaltPepperParameter.Engine
    class SaltType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of SaltType.

        relative = 1
        absolute = 2
        """
        __slots__ = ()
        relative: _ClassVar[SaltPepperParameter.SaltType]
        absolute: _ClassVar[SaltPepperParameter.SaltType]
    relative: SaltPepperParameter.SaltType
    absolute: SaltPepperParameter.SaltType
    FRACTION_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    fraction: float
    value: _containers.RepeatedScalarFieldContainer[float]
    engine: SaltPepperParameter.Engine
    type: SaltPepperParameter.SaltType
    def __init__(self, fraction: _Optional[float] = ..., value: _Optional[_Iterable[float]] = ..., engine: _Optional[_Union[SaltPepperParameter.Engine, str]] = ..., type: _Optional[_Union[SaltPepperParameter.SaltType, str]] = ...) -> None: ...

class SampleConstraint(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    min_jaccard_overlap
    max_jaccard_overlap
    min_sample_coverage
    max_sample_coverage
    min_object_coverage
    max_object_coverage
    """
    __slots__ = ("min_jaccard_overlap", "max_jaccard_overlap", "min_sample_coverage", "max_sample_coverage", "min_object_coverage", "max_object_coverage")
    MIN_JACCARD_OVERLAP_FIELD_NUMBER: _ClassVar[int]
    MAX_JACCARD_OVERLAP_FIELD_NUMBER: _ClassVar[int]
    MIN_SAMPLE_COVERAGE_FIELD_NUMBER: _ClassVar[int]
    MAX_SAMPLE_COVERAGE_FIELD_NUMBER: _ClassVar[int]
    MIN_OBJECT_COVERAGE_FIELD_NUMBER: _ClassVar[int]
    MAX_OBJECT_COVERAGE_FIELD_NUMBER: _ClassVar[int]
    min_jaccard_overlap: float
    max_jaccard_overlap: float
    min_sample_coverage: float
    max_sample_coverage: float
    min_object_coverage: float
    max_object_coverage: float
    def __init__(self, min_jaccard_overlap: _Optional[float] = ..., max_jaccard_overlap: _Optional[float] = ..., min_sample_coverage: _Optional[float] = ..., max_sample_coverage: _Optional[float] = ..., min_object_coverage: _Optional[float] = ..., max_object_coverage: _Optional[float] = ...) -> None: ...

class Sampler(_message.Message):
    """intel/caffe, NVIDIA/caffe and 21 more.

    min_scale (default 1)
    max_scale (default 1)
    min_aspect_ratio (default 1)
    max_aspect_ratio (default 1)
    """
    __slots__ = ("min_scale", "max_scale", "min_aspect_ratio", "max_aspect_ratio")
    MIN_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_SCALE_FIELD_NUMBER: _ClassVar[int]
    MIN_ASPECT_RATIO_FIELD_NUMBER: _ClassVar[int]
    MAX_ASPECT_RATIO_FIELD_NUMBER: _ClassVar[int]
    min_scale: float
    max_scale: float
    min_aspect_ratio: float
    max_aspect_ratio: float
    def __init__(self, min_scale: _Optional[float] = ..., max_scale: _Optional[float] = ..., min_aspect_ratio: _Optional[float] = ..., max_aspect_ratio: _Optional[float] = ...) -> None: ...

class SaveOutputParameter(_message.Message):
    """intel/caffe, NVIDIA/caffe and 25 more.

    output_directory
    output_name_prefix
    output_format
    label_map_file
    name_size_file
    num_test_image
    resize_param
    Of forks: engine
    """
    __slots__ = ("output_directory", "output_name_prefix", "output_format", "label_map_file", "name_size_file", "num_test_image", "resize_param", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SaveOutputParameter.Engine]
        CAFFE: _ClassVar[SaveOutputParameter.Engine]
        MLU: _ClassVar[SaveOutputParameter.Engine]
    DEFAULT: SaveOutputParameter.Engine
    CAFFE: SaveOutputParameter.Engine
    MLU: SaveOutputParameter.Engine
    OUTPUT_DIRECTORY_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_NAME_PREFIX_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    LABEL_MAP_FILE_FIELD_NUMBER: _ClassVar[int]
    NAME_SIZE_FILE_FIELD_NUMBER: _ClassVar[int]
    NUM_TEST_IMAGE_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    output_directory: str
    output_name_prefix: str
    output_format: str
    label_map_file: str
    name_size_file: str
    num_test_image: int
    resize_param: ResizeParameter
    engine: SaveOutputParameter.Engine
    def __init__(self, output_directory: _Optional[str] = ..., output_name_prefix: _Optional[str] = ..., output_format: _Optional[str] = ..., label_map_file: _Optional[str] = ..., name_size_file: _Optional[str] = ..., num_test_image: _Optional[int] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ..., engine: _Optional[_Union[SaveOutputParameter.Engine, str]] = ...) -> None: ...

class VideoDataParameter(_message.Message):
    """VideoData: intel/caffe, NVIDIA/caffe and 22 more.

    video_type (default WEBCAM)
    device_id (default 0)
    video_file
    skip_frames (default 0)
    Of forks: batch_size, crop_size, encoded, grayscale, is_color, length_first, max_sampling_rate,
    mean_file, mirror, modality, name_pattern, new_height, new_length, new_width, num_of_labels,
    num_segments, rand_skip, rand_step, root_folder, sampling_rate, scale, show_data, shuffle, source,
    step, use_image, use_multiple_label, use_sampling_rate_jitter, use_temporal_jitter
    """
    __slots__ = ("video_type", "device_id", "video_file", "skip_frames", "batch_size", "crop_size", "encoded", "grayscale", "is_color", "length_first", "max_sampling_rate", "mean_file", "mirror", "modality", "name_pattern", "new_height", "new_length", "new_width", "num_of_labels", "num_segments", "rand_skip", "rand_step", "root_folder", "sampling_rate", "scale", "show_data", "shuffle", "source", "step", "use_image", "use_multiple_label", "use_sampling_rate_jitter", "use_temporal_jitter")
    class Modality(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Modality.

        RGB = 0
        FLOW = 1
        """
        __slots__ = ()
        RGB: _ClassVar[VideoDataParameter.Modality]
        FLOW: _ClassVar[VideoDataParameter.Modality]
    RGB: VideoDataParameter.Modality
    FLOW: VideoDataParameter.Modality
    class VideoType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of VideoType.

        WEBCAM = 0
        VIDEO = 1
        """
        __slots__ = ()
        WEBCAM: _ClassVar[VideoDataParameter.VideoType]
        VIDEO: _ClassVar[VideoDataParameter.VideoType]
    WEBCAM: VideoDataParameter.VideoType
    VIDEO: VideoDataParameter.VideoType
    VIDEO_TYPE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_ID_FIELD_NUMBER: _ClassVar[int]
    VIDEO_FILE_FIELD_NUMBER: _ClassVar[int]
    SKIP_FRAMES_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    ENCODED_FIELD_NUMBER: _ClassVar[int]
    GRAYSCALE_FIELD_NUMBER: _ClassVar[int]
    IS_COLOR_FIELD_NUMBER: _ClassVar[int]
    LENGTH_FIRST_FIELD_NUMBER: _ClassVar[int]
    MAX_SAMPLING_RATE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    MODALITY_FIELD_NUMBER: _ClassVar[int]
    NAME_PATTERN_FIELD_NUMBER: _ClassVar[int]
    NEW_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEW_LENGTH_FIELD_NUMBER: _ClassVar[int]
    NEW_WIDTH_FIELD_NUMBER: _ClassVar[int]
    NUM_OF_LABELS_FIELD_NUMBER: _ClassVar[int]
    NUM_SEGMENTS_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    RAND_STEP_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    SAMPLING_RATE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SHOW_DATA_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    USE_IMAGE_FIELD_NUMBER: _ClassVar[int]
    USE_MULTIPLE_LABEL_FIELD_NUMBER: _ClassVar[int]
    USE_SAMPLING_RATE_JITTER_FIELD_NUMBER: _ClassVar[int]
    USE_TEMPORAL_JITTER_FIELD_NUMBER: _ClassVar[int]
    video_type: VideoDataParameter.VideoType
    device_id: int
    video_file: str
    skip_frames: int
    batch_size: int
    crop_size: int
    encoded: bool
    grayscale: bool
    is_color: bool
    length_first: bool
    max_sampling_rate: int
    mean_file: str
    mirror: bool
    modality: VideoDataParameter.Modality
    name_pattern: str
    new_height: int
    new_length: int
    new_width: int
    num_of_labels: int
    num_segments: int
    rand_skip: int
    rand_step: bool
    root_folder: str
    sampling_rate: int
    scale: float
    show_data: bool
    shuffle: bool
    source: str
    step: int
    use_image: bool
    use_multiple_label: bool
    use_sampling_rate_jitter: bool
    use_temporal_jitter: bool
    def __init__(self, video_type: _Optional[_Union[VideoDataParameter.VideoType, str]] = ..., device_id: _Optional[int] = ..., video_file: _Optional[str] = ..., skip_frames: _Optional[int] = ..., batch_size: _Optional[int] = ..., crop_size: _Optional[int] = ..., encoded: _Optional[bool] = ..., grayscale: _Optional[bool] = ..., is_color: _Optional[bool] = ..., length_first: _Optional[bool] = ..., max_sampling_rate: _Optional[int] = ..., mean_file: _Optional[str] = ..., mirror: _Optional[bool] = ..., modality: _Optional[_Union[VideoDataParameter.Modality, str]] = ..., name_pattern: _Optional[str] = ..., new_height: _Optional[int] = ..., new_length: _Optional[int] = ..., new_width: _Optional[int] = ..., num_of_labels: _Optional[int] = ..., num_segments: _Optional[int] = ..., rand_skip: _Optional[int] = ..., rand_step: _Optional[bool] = ..., root_folder: _Optional[str] = ..., sampling_rate: _Optional[int] = ..., scale: _Optional[float] = ..., show_data: _Optional[bool] = ..., shuffle: _Optional[bool] = ..., source: _Optional[str] = ..., step: _Optional[int] = ..., use_image: _Optional[bool] = ..., use_multiple_label: _Optional[bool] = ..., use_sampling_rate_jitter: _Optional[bool] = ..., use_temporal_jitter: _Optional[bool] = ...) -> None: ...

class AsdnDataParameter(_message.Message):
    """xialuxi/arcface-caffe.

    count_drop (default 15)
    permute_count (default 20)
    count_drop_neg (default 0)
    channels (default 1024)
    iter_size (default 2)
    maintain_before (default 1)
    """
    __slots__ = ("count_drop", "permute_count", "count_drop_neg", "channels", "iter_size", "maintain_before")
    COUNT_DROP_FIELD_NUMBER: _ClassVar[int]
    PERMUTE_COUNT_FIELD_NUMBER: _ClassVar[int]
    COUNT_DROP_NEG_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    ITER_SIZE_FIELD_NUMBER: _ClassVar[int]
    MAINTAIN_BEFORE_FIELD_NUMBER: _ClassVar[int]
    count_drop: int
    permute_count: int
    count_drop_neg: int
    channels: int
    iter_size: int
    maintain_before: int
    def __init__(self, count_drop: _Optional[int] = ..., permute_count: _Optional[int] = ..., count_drop_neg: _Optional[int] = ..., channels: _Optional[int] = ..., iter_size: _Optional[int] = ..., maintain_before: _Optional[int] = ...) -> None: ...

class AugmentationParameter(_message.Message):
    """lmb-freiburg/flownet2.

    write_augmented
    max_multiplier (default 255)
    augment_during_test (default false)
    recompute_mean (default 0)
    write_mean
    mean_per_pixel (default true)
    mode (default add)
    mirror
    translate
    rotate
    zoom
    squeeze
    translate_x
    translate_y
    mean (list)
    lmult_pow
    lmult_mult
    lmult_add
    sat_pow
    sat_mult
    sat_add
    col_pow
    col_mult
    col_add
    ladd_pow
    ladd_mult
    ladd_add
    col_rotate
    crop_width (default 0)
    crop_height (default 0)
    gamma
    brightness
    contrast
    color
    bottomwidth (default 0)
    bottomheight (default 0)
    num (default 0)
    chromatic_eigvec (list)
    fog_amount
    fog_size
    motion_blur_angle
    motion_blur_size
    shadow_angle
    shadow_distance
    shadow_strength
    noise
    """
    __slots__ = ("write_augmented", "max_multiplier", "augment_during_test", "recompute_mean", "write_mean", "mean_per_pixel", "mode", "mirror", "translate", "rotate", "zoom", "squeeze", "translate_x", "translate_y", "mean", "lmult_pow", "lmult_mult", "lmult_add", "sat_pow", "sat_mult", "sat_add", "col_pow", "col_mult", "col_add", "ladd_pow", "ladd_mult", "ladd_add", "col_rotate", "crop_width", "crop_height", "gamma", "brightness", "contrast", "color", "bottomwidth", "bottomheight", "num", "chromatic_eigvec", "fog_amount", "fog_size", "motion_blur_angle", "motion_blur_size", "shadow_angle", "shadow_distance", "shadow_strength", "noise")
    WRITE_AUGMENTED_FIELD_NUMBER: _ClassVar[int]
    MAX_MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    AUGMENT_DURING_TEST_FIELD_NUMBER: _ClassVar[int]
    RECOMPUTE_MEAN_FIELD_NUMBER: _ClassVar[int]
    WRITE_MEAN_FIELD_NUMBER: _ClassVar[int]
    MEAN_PER_PIXEL_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    TRANSLATE_FIELD_NUMBER: _ClassVar[int]
    ROTATE_FIELD_NUMBER: _ClassVar[int]
    ZOOM_FIELD_NUMBER: _ClassVar[int]
    SQUEEZE_FIELD_NUMBER: _ClassVar[int]
    TRANSLATE_X_FIELD_NUMBER: _ClassVar[int]
    TRANSLATE_Y_FIELD_NUMBER: _ClassVar[int]
    MEAN_FIELD_NUMBER: _ClassVar[int]
    LMULT_POW_FIELD_NUMBER: _ClassVar[int]
    LMULT_MULT_FIELD_NUMBER: _ClassVar[int]
    LMULT_ADD_FIELD_NUMBER: _ClassVar[int]
    SAT_POW_FIELD_NUMBER: _ClassVar[int]
    SAT_MULT_FIELD_NUMBER: _ClassVar[int]
    SAT_ADD_FIELD_NUMBER: _ClassVar[int]
    COL_POW_FIELD_NUMBER: _ClassVar[int]
    COL_MULT_FIELD_NUMBER: _ClassVar[int]
    COL_ADD_FIELD_NUMBER: _ClassVar[int]
    LADD_POW_FIELD_NUMBER: _ClassVar[int]
    LADD_MULT_FIELD_NUMBER: _ClassVar[int]
    LADD_ADD_FIELD_NUMBER: _ClassVar[int]
    COL_ROTATE_FIELD_NUMBER: _ClassVar[int]
    CROP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    CROP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    BRIGHTNESS_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_FIELD_NUMBER: _ClassVar[int]
    COLOR_FIELD_NUMBER: _ClassVar[int]
    BOTTOMWIDTH_FIELD_NUMBER: _ClassVar[int]
    BOTTOMHEIGHT_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    CHROMATIC_EIGVEC_FIELD_NUMBER: _ClassVar[int]
    FOG_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    FOG_SIZE_FIELD_NUMBER: _ClassVar[int]
    MOTION_BLUR_ANGLE_FIELD_NUMBER: _ClassVar[int]
    MOTION_BLUR_SIZE_FIELD_NUMBER: _ClassVar[int]
    SHADOW_ANGLE_FIELD_NUMBER: _ClassVar[int]
    SHADOW_DISTANCE_FIELD_NUMBER: _ClassVar[int]
    SHADOW_STRENGTH_FIELD_NUMBER: _ClassVar[int]
    NOISE_FIELD_NUMBER: _ClassVar[int]
    write_augmented: str
    max_multiplier: float
    augment_during_test: bool
    recompute_mean: int
    write_mean: str
    mean_per_pixel: bool
    mode: str
    mirror: RandomGeneratorParameter
    translate: RandomGeneratorParameter
    rotate: RandomGeneratorParameter
    zoom: RandomGeneratorParameter
    squeeze: RandomGeneratorParameter
    translate_x: RandomGeneratorParameter
    translate_y: RandomGeneratorParameter
    mean: _containers.RepeatedScalarFieldContainer[float]
    lmult_pow: RandomGeneratorParameter
    lmult_mult: RandomGeneratorParameter
    lmult_add: RandomGeneratorParameter
    sat_pow: RandomGeneratorParameter
    sat_mult: RandomGeneratorParameter
    sat_add: RandomGeneratorParameter
    col_pow: RandomGeneratorParameter
    col_mult: RandomGeneratorParameter
    col_add: RandomGeneratorParameter
    ladd_pow: RandomGeneratorParameter
    ladd_mult: RandomGeneratorParameter
    ladd_add: RandomGeneratorParameter
    col_rotate: RandomGeneratorParameter
    crop_width: int
    crop_height: int
    gamma: RandomGeneratorParameter
    brightness: RandomGeneratorParameter
    contrast: RandomGeneratorParameter
    color: RandomGeneratorParameter
    bottomwidth: int
    bottomheight: int
    num: int
    chromatic_eigvec: _containers.RepeatedScalarFieldContainer[float]
    fog_amount: RandomGeneratorParameter
    fog_size: RandomGeneratorParameter
    motion_blur_angle: RandomGeneratorParameter
    motion_blur_size: RandomGeneratorParameter
    shadow_angle: RandomGeneratorParameter
    shadow_distance: RandomGeneratorParameter
    shadow_strength: RandomGeneratorParameter
    noise: RandomGeneratorParameter
    def __init__(self, write_augmented: _Optional[str] = ..., max_multiplier: _Optional[float] = ..., augment_during_test: _Optional[bool] = ..., recompute_mean: _Optional[int] = ..., write_mean: _Optional[str] = ..., mean_per_pixel: _Optional[bool] = ..., mode: _Optional[str] = ..., mirror: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., translate: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., rotate: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., zoom: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., squeeze: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., translate_x: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., translate_y: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., mean: _Optional[_Iterable[float]] = ..., lmult_pow: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., lmult_mult: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., lmult_add: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., sat_pow: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., sat_mult: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., sat_add: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., col_pow: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., col_mult: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., col_add: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., ladd_pow: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., ladd_mult: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., ladd_add: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., col_rotate: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., crop_width: _Optional[int] = ..., crop_height: _Optional[int] = ..., gamma: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., brightness: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., contrast: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., color: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., bottomwidth: _Optional[int] = ..., bottomheight: _Optional[int] = ..., num: _Optional[int] = ..., chromatic_eigvec: _Optional[_Iterable[float]] = ..., fog_amount: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., fog_size: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., motion_blur_angle: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., motion_blur_size: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., shadow_angle: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., shadow_distance: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., shadow_strength: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., noise: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class AUMaskBasedLandParameter(_message.Message):
    """AUMaskBasedLand: nets of forks whose schema is not public.

    Of forks: fill_coeff, fill_type, img_size, spatial_ratio, spatial_scale
    """
    __slots__ = ("fill_coeff", "fill_type", "img_size", "spatial_ratio", "spatial_scale")
    FILL_COEFF_FIELD_NUMBER: _ClassVar[int]
    FILL_TYPE_FIELD_NUMBER: _ClassVar[int]
    IMG_SIZE_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_RATIO_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    fill_coeff: float
    fill_type: str
    img_size: int
    spatial_ratio: float
    spatial_scale: float
    def __init__(self, fill_coeff: _Optional[float] = ..., fill_type: _Optional[str] = ..., img_size: _Optional[int] = ..., spatial_ratio: _Optional[float] = ..., spatial_scale: _Optional[float] = ...) -> None: ...

class BinLabelDataParameter(_message.Message):
    """fyu/caffe-dilation.

    bin_list_path
    label_list_path
    bin_dir
    label_dir
    batch_size (default 1)
    shuffle (default false)
    mirror (default true)
    label_slice
    bin_slice
    """
    __slots__ = ("bin_list_path", "label_list_path", "bin_dir", "label_dir", "batch_size", "shuffle", "mirror", "label_slice", "bin_slice")
    BIN_LIST_PATH_FIELD_NUMBER: _ClassVar[int]
    LABEL_LIST_PATH_FIELD_NUMBER: _ClassVar[int]
    BIN_DIR_FIELD_NUMBER: _ClassVar[int]
    LABEL_DIR_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    LABEL_SLICE_FIELD_NUMBER: _ClassVar[int]
    BIN_SLICE_FIELD_NUMBER: _ClassVar[int]
    bin_list_path: str
    label_list_path: str
    bin_dir: str
    label_dir: str
    batch_size: int
    shuffle: bool
    mirror: bool
    label_slice: Slice
    bin_slice: Slice
    def __init__(self, bin_list_path: _Optional[str] = ..., label_list_path: _Optional[str] = ..., bin_dir: _Optional[str] = ..., label_dir: _Optional[str] = ..., batch_size: _Optional[int] = ..., shuffle: _Optional[bool] = ..., mirror: _Optional[bool] = ..., label_slice: _Optional[_Union[Slice, _Mapping[str, _Any]]] = ..., bin_slice: _Optional[_Union[Slice, _Mapping[str, _Any]]] = ...) -> None: ...

class BlackAugmentationParameter(_message.Message):
    """lmb-freiburg/flownet2.

    black
    border
    """
    __slots__ = ("black", "border")
    BLACK_FIELD_NUMBER: _ClassVar[int]
    BORDER_FIELD_NUMBER: _ClassVar[int]
    black: RandomGeneratorParameter
    border: RandomGeneratorParameter
    def __init__(self, black: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ..., border: _Optional[_Union[RandomGeneratorParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class BlobDataType(_message.Message):
    """Cambricon/caffe.

    type (default DT_FLOAT16)
    position (list)
    scale (list)
    Of forks: offset
    """
    __slots__ = ("type", "position", "scale", "offset")
    TYPE_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    type: BaseDataType
    position: _containers.RepeatedScalarFieldContainer[int]
    scale: _containers.RepeatedScalarFieldContainer[float]
    offset: float
    def __init__(self, type: _Optional[_Union[BaseDataType, str]] = ..., position: _Optional[_Iterable[int]] = ..., scale: _Optional[_Iterable[float]] = ..., offset: _Optional[float] = ...) -> None: ...

class CoeffScheduleParameter(_message.Message):
    """lmb-freiburg/flownet2.

    half_life (default 1)
    initial_coeff (default 1)
    final_coeff (default 1)
    """
    __slots__ = ("half_life", "initial_coeff", "final_coeff")
    HALF_LIFE_FIELD_NUMBER: _ClassVar[int]
    INITIAL_COEFF_FIELD_NUMBER: _ClassVar[int]
    FINAL_COEFF_FIELD_NUMBER: _ClassVar[int]
    half_life: float
    initial_coeff: float
    final_coeff: float
    def __init__(self, half_life: _Optional[float] = ..., initial_coeff: _Optional[float] = ..., final_coeff: _Optional[float] = ...) -> None: ...

class ColorConvParameter(_message.Message):
    """yjxiong/caffe.

    input (default BGR)
    output (default BGR)
    """
    __slots__ = ("input", "output")
    class ColorSpace(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ColorSpace.

        BGR = 0
        RGB = 1
        XYZ = 2
        Lab = 3
        Gray = 5
        """
        __slots__ = ()
        BGR: _ClassVar[ColorConvParameter.ColorSpace]
        RGB: _ClassVar[ColorConvParameter.ColorSpace]
        XYZ: _ClassVar[ColorConvParameter.ColorSpace]
        Lab: _ClassVar[ColorConvParameter.ColorSpace]
        Gray: _ClassVar[ColorConvParameter.ColorSpace]
    BGR: ColorConvParameter.ColorSpace
    RGB: ColorConvParameter.ColorSpace
    XYZ: ColorConvParameter.ColorSpace
    Lab: ColorConvParameter.ColorSpace
    Gray: ColorConvParameter.ColorSpace
    INPUT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FIELD_NUMBER: _ClassVar[int]
    input: ColorConvParameter.ColorSpace
    output: ColorConvParameter.ColorSpace
    def __init__(self, input: _Optional[_Union[ColorConvParameter.ColorSpace, str]] = ..., output: _Optional[_Union[ColorConvParameter.ColorSpace, str]] = ...) -> None: ...

class ColorJitterTransformation(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: sigma
    """
    __slots__ = ("sigma",)
    SIGMA_FIELD_NUMBER: _ClassVar[int]
    sigma: float
    def __init__(self, sigma: _Optional[float] = ...) -> None: ...

class CoSDataParameter(_message.Message):
    """CoSData: nets of forks whose schema is not public.

    Of forks: batch_size, source, top
    """
    __slots__ = ("batch_size", "source", "top")
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TOP_FIELD_NUMBER: _ClassVar[int]
    batch_size: int
    source: str
    top: _containers.RepeatedCompositeFieldContainer[CoSTopParameter]
    def __init__(self, batch_size: _Optional[int] = ..., source: _Optional[str] = ..., top: _Optional[_Iterable[_Union[CoSTopParameter, _Mapping[str, _Any]]]] = ...) -> None: ...

class CoSTopParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: channels, height, name, out_channels, out_height, out_width, sample_num_axes,
    transform_param, transpose, type, width
    """
    __slots__ = ("channels", "height", "name", "out_channels", "out_height", "out_width", "sample_num_axes", "transform_param", "transpose", "type", "width")
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    OUT_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    OUT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    OUT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_NUM_AXES_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_PARAM_FIELD_NUMBER: _ClassVar[int]
    TRANSPOSE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    channels: int
    height: int
    name: str
    out_channels: int
    out_height: int
    out_width: int
    sample_num_axes: int
    transform_param: TransformationParameter
    transpose: bool
    type: str
    width: int
    def __init__(self, channels: _Optional[int] = ..., height: _Optional[int] = ..., name: _Optional[str] = ..., out_channels: _Optional[int] = ..., out_height: _Optional[int] = ..., out_width: _Optional[int] = ..., sample_num_axes: _Optional[int] = ..., transform_param: _Optional[_Union[TransformationParameter, _Mapping[str, _Any]]] = ..., transpose: _Optional[bool] = ..., type: _Optional[str] = ..., width: _Optional[int] = ...) -> None: ...

class CPMTransformationParameter(_message.Message):
    """CPMData: nets of forks whose schema is not public.

    Of forks: center_perterb_max, crop_size_x, crop_size_y, do_clahe, max_rotate_degree, np_in_lmdb,
    num_parts, scale_max, scale_min, scale_prob, stride, target_dist, visualize
    """
    __slots__ = ("center_perterb_max", "crop_size_x", "crop_size_y", "do_clahe", "max_rotate_degree", "np_in_lmdb", "num_parts", "scale_max", "scale_min", "scale_prob", "stride", "target_dist", "visualize")
    CENTER_PERTERB_MAX_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_X_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_Y_FIELD_NUMBER: _ClassVar[int]
    DO_CLAHE_FIELD_NUMBER: _ClassVar[int]
    MAX_ROTATE_DEGREE_FIELD_NUMBER: _ClassVar[int]
    NP_IN_LMDB_FIELD_NUMBER: _ClassVar[int]
    NUM_PARTS_FIELD_NUMBER: _ClassVar[int]
    SCALE_MAX_FIELD_NUMBER: _ClassVar[int]
    SCALE_MIN_FIELD_NUMBER: _ClassVar[int]
    SCALE_PROB_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    TARGET_DIST_FIELD_NUMBER: _ClassVar[int]
    VISUALIZE_FIELD_NUMBER: _ClassVar[int]
    center_perterb_max: float
    crop_size_x: int
    crop_size_y: int
    do_clahe: bool
    max_rotate_degree: float
    np_in_lmdb: int
    num_parts: int
    scale_max: float
    scale_min: float
    scale_prob: float
    stride: int
    target_dist: float
    visualize: bool
    def __init__(self, center_perterb_max: _Optional[float] = ..., crop_size_x: _Optional[int] = ..., crop_size_y: _Optional[int] = ..., do_clahe: _Optional[bool] = ..., max_rotate_degree: _Optional[float] = ..., np_in_lmdb: _Optional[int] = ..., num_parts: _Optional[int] = ..., scale_max: _Optional[float] = ..., scale_min: _Optional[float] = ..., scale_prob: _Optional[float] = ..., stride: _Optional[int] = ..., target_dist: _Optional[float] = ..., visualize: _Optional[bool] = ...) -> None: ...

class DataAlignParameter(_message.Message):
    """limuhit/Caffe_Gan.

    mode (default 1)
    """
    __slots__ = ("mode",)
    MODE_FIELD_NUMBER: _ClassVar[int]
    mode: int
    def __init__(self, mode: _Optional[int] = ...) -> None: ...

class DataSequenceParameter(_message.Message):
    """DataSequence: nets of forks whose schema is not public.

    Of forks: balance_matches, cache_size, k, label_count, label_start, output_labels
    """
    __slots__ = ("balance_matches", "cache_size", "k", "label_count", "label_start", "output_labels")
    BALANCE_MATCHES_FIELD_NUMBER: _ClassVar[int]
    CACHE_SIZE_FIELD_NUMBER: _ClassVar[int]
    K_FIELD_NUMBER: _ClassVar[int]
    LABEL_COUNT_FIELD_NUMBER: _ClassVar[int]
    LABEL_START_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_LABELS_FIELD_NUMBER: _ClassVar[int]
    balance_matches: bool
    cache_size: int
    k: int
    label_count: int
    label_start: int
    output_labels: bool
    def __init__(self, balance_matches: _Optional[bool] = ..., cache_size: _Optional[int] = ..., k: _Optional[int] = ..., label_count: _Optional[int] = ..., label_start: _Optional[int] = ..., output_labels: _Optional[bool] = ...) -> None: ...

class DeephiResizeParameter(_message.Message):
    """Xilinx/Vitis-AI.

    resize_type (default NEAREST)
    scale_h (default 1)
    scale_w (default 1)
    new_height
    new_width
    use_dpu (default false)
    """
    __slots__ = ("resize_type", "scale_h", "scale_w", "new_height", "new_width", "use_dpu")
    class ResizeType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ResizeType.

        BILINEAR = 0
        NEAREST = 1
        """
        __slots__ = ()
        BILINEAR: _ClassVar[DeephiResizeParameter.ResizeType]
        NEAREST: _ClassVar[DeephiResizeParameter.ResizeType]
    BILINEAR: DeephiResizeParameter.ResizeType
    NEAREST: DeephiResizeParameter.ResizeType
    RESIZE_TYPE_FIELD_NUMBER: _ClassVar[int]
    SCALE_H_FIELD_NUMBER: _ClassVar[int]
    SCALE_W_FIELD_NUMBER: _ClassVar[int]
    NEW_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEW_WIDTH_FIELD_NUMBER: _ClassVar[int]
    USE_DPU_FIELD_NUMBER: _ClassVar[int]
    resize_type: DeephiResizeParameter.ResizeType
    scale_h: float
    scale_w: float
    new_height: int
    new_width: int
    use_dpu: bool
    def __init__(self, resize_type: _Optional[_Union[DeephiResizeParameter.ResizeType, str]] = ..., scale_h: _Optional[float] = ..., scale_w: _Optional[float] = ..., new_height: _Optional[int] = ..., new_width: _Optional[int] = ..., use_dpu: _Optional[bool] = ...) -> None: ...

class DenseImageDataParameter(_message.Message):
    """DenseImageData: alexgkendall/caffe-segnet.

    source
    batch_size
    rand_skip (default 0)
    shuffle (default false)
    new_height (default 0)
    new_width (default 0)
    is_color (default true)
    mean_file
    root_folder
    mirror (default false)
    crop_width (default 0)
    crop_height (default 0)
    Of forks: label_divide_factor
    """
    __slots__ = ("source", "batch_size", "rand_skip", "shuffle", "new_height", "new_width", "is_color", "mean_file", "root_folder", "mirror", "crop_width", "crop_height", "label_divide_factor")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    NEW_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEW_WIDTH_FIELD_NUMBER: _ClassVar[int]
    IS_COLOR_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    CROP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    CROP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    LABEL_DIVIDE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    source: str
    batch_size: int
    rand_skip: int
    shuffle: bool
    new_height: int
    new_width: int
    is_color: bool
    mean_file: str
    root_folder: str
    mirror: bool
    crop_width: int
    crop_height: int
    label_divide_factor: int
    def __init__(self, source: _Optional[str] = ..., batch_size: _Optional[int] = ..., rand_skip: _Optional[int] = ..., shuffle: _Optional[bool] = ..., new_height: _Optional[int] = ..., new_width: _Optional[int] = ..., is_color: _Optional[bool] = ..., mean_file: _Optional[str] = ..., root_folder: _Optional[str] = ..., mirror: _Optional[bool] = ..., crop_width: _Optional[int] = ..., crop_height: _Optional[int] = ..., label_divide_factor: _Optional[int] = ...) -> None: ...

class DocDataParameter(_message.Message):
    """DocData: nets of forks whose schema is not public.

    Of forks: backend, batch_size, labels_map_file, rand_advance_skip, seed, sources, weights
    """
    __slots__ = ("backend", "batch_size", "labels_map_file", "rand_advance_skip", "seed", "sources", "weights")
    BACKEND_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    LABELS_MAP_FILE_FIELD_NUMBER: _ClassVar[int]
    RAND_ADVANCE_SKIP_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    SOURCES_FIELD_NUMBER: _ClassVar[int]
    WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    backend: str
    batch_size: int
    labels_map_file: str
    rand_advance_skip: int
    seed: int
    sources: _containers.RepeatedScalarFieldContainer[str]
    weights: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, backend: _Optional[str] = ..., batch_size: _Optional[int] = ..., labels_map_file: _Optional[str] = ..., rand_advance_skip: _Optional[int] = ..., seed: _Optional[int] = ..., sources: _Optional[_Iterable[str]] = ..., weights: _Optional[_Iterable[float]] = ...) -> None: ...

class DomainTransformParameter(_message.Message):
    """hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    num_iter (default 3)
    spatial_sigma (default 50)
    range_sigma (default 5)
    min_weight (default 0)
    """
    __slots__ = ("num_iter", "spatial_sigma", "range_sigma", "min_weight")
    NUM_ITER_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SIGMA_FIELD_NUMBER: _ClassVar[int]
    RANGE_SIGMA_FIELD_NUMBER: _ClassVar[int]
    MIN_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    num_iter: int
    spatial_sigma: float
    range_sigma: float
    min_weight: float
    def __init__(self, num_iter: _Optional[int] = ..., spatial_sigma: _Optional[float] = ..., range_sigma: _Optional[float] = ..., min_weight: _Optional[float] = ...) -> None: ...

class DriveDataParameter(_message.Message):
    """Xilinx/Vitis-AI.

    shrink_prob_factor (default 1)
    unrecognize_factor (default 0.9)
    crop_num (default 4)
    random_crop_ratio (default 0)
    resize (default 1)
    scale (default 1)
    cropped_height (default 480)
    cropped_width (default 640)
    tiling_width (default 20)
    tiling_height (default 15)
    label_resolution (default 8)
    catalog_resolution (default 2)
    catalog_number (default 150)
    resize_max (default 5)
    resize_min (default 0.1)
    reco_max (default 170)
    reco_min (default 40)
    train_max (default 200)
    train_min (default 20)
    genlist_file
    gen_rate (default 0.5)
    blur_max (default 15)
    noise_max (default 0.5)
    gamma_max (default 0.693147182)
    k_max (default 0.1)
    y0_max (default 0.1)
    shrink_max (default 0.5)
    slip_max (default 0.2)
    gen_scale (default 1.5)
    use_mask (default false)
    """
    __slots__ = ("shrink_prob_factor", "unrecognize_factor", "crop_num", "random_crop_ratio", "resize", "scale", "cropped_height", "cropped_width", "tiling_width", "tiling_height", "label_resolution", "catalog_resolution", "catalog_number", "resize_max", "resize_min", "reco_max", "reco_min", "train_max", "train_min", "genlist_file", "gen_rate", "blur_max", "noise_max", "gamma_max", "k_max", "y0_max", "shrink_max", "slip_max", "gen_scale", "use_mask")
    SHRINK_PROB_FACTOR_FIELD_NUMBER: _ClassVar[int]
    UNRECOGNIZE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    CROP_NUM_FIELD_NUMBER: _ClassVar[int]
    RANDOM_CROP_RATIO_FIELD_NUMBER: _ClassVar[int]
    RESIZE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    CROPPED_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    CROPPED_WIDTH_FIELD_NUMBER: _ClassVar[int]
    TILING_WIDTH_FIELD_NUMBER: _ClassVar[int]
    TILING_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    LABEL_RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    CATALOG_RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    CATALOG_NUMBER_FIELD_NUMBER: _ClassVar[int]
    RESIZE_MAX_FIELD_NUMBER: _ClassVar[int]
    RESIZE_MIN_FIELD_NUMBER: _ClassVar[int]
    RECO_MAX_FIELD_NUMBER: _ClassVar[int]
    RECO_MIN_FIELD_NUMBER: _ClassVar[int]
    TRAIN_MAX_FIELD_NUMBER: _ClassVar[int]
    TRAIN_MIN_FIELD_NUMBER: _ClassVar[int]
    GENLIST_FILE_FIELD_NUMBER: _ClassVar[int]
    GEN_RATE_FIELD_NUMBER: _ClassVar[int]
    BLUR_MAX_FIELD_NUMBER: _ClassVar[int]
    NOISE_MAX_FIELD_NUMBER: _ClassVar[int]
    GAMMA_MAX_FIELD_NUMBER: _ClassVar[int]
    K_MAX_FIELD_NUMBER: _ClassVar[int]
    Y0_MAX_FIELD_NUMBER: _ClassVar[int]
    SHRINK_MAX_FIELD_NUMBER: _ClassVar[int]
    SLIP_MAX_FIELD_NUMBER: _ClassVar[int]
    GEN_SCALE_FIELD_NUMBER: _ClassVar[int]
    USE_MASK_FIELD_NUMBER: _ClassVar[int]
    shrink_prob_factor: float
    unrecognize_factor: float
    crop_num: int
    random_crop_ratio: float
    resize: float
    scale: float
    cropped_height: int
    cropped_width: int
    tiling_width: int
    tiling_height: int
    label_resolution: int
    catalog_resolution: int
    catalog_number: int
    resize_max: float
    resize_min: float
    reco_max: float
    reco_min: float
    train_max: float
    train_min: float
    genlist_file: str
    gen_rate: float
    blur_max: float
    noise_max: float
    gamma_max: float
    k_max: float
    y0_max: float
    shrink_max: float
    slip_max: float
    gen_scale: float
    use_mask: bool
    def __init__(self, shrink_prob_factor: _Optional[float] = ..., unrecognize_factor: _Optional[float] = ..., crop_num: _Optional[int] = ..., random_crop_ratio: _Optional[float] = ..., resize: _Optional[float] = ..., scale: _Optional[float] = ..., cropped_height: _Optional[int] = ..., cropped_width: _Optional[int] = ..., tiling_width: _Optional[int] = ..., tiling_height: _Optional[int] = ..., label_resolution: _Optional[int] = ..., catalog_resolution: _Optional[int] = ..., catalog_number: _Optional[int] = ..., resize_max: _Optional[float] = ..., resize_min: _Optional[float] = ..., reco_max: _Optional[float] = ..., reco_min: _Optional[float] = ..., train_max: _Optional[float] = ..., train_min: _Optional[float] = ..., genlist_file: _Optional[str] = ..., gen_rate: _Optional[float] = ..., blur_max: _Optional[float] = ..., noise_max: _Optional[float] = ..., gamma_max: _Optional[float] = ..., k_max: _Optional[float] = ..., y0_max: _Optional[float] = ..., shrink_max: _Optional[float] = ..., slip_max: _Optional[float] = ..., gen_scale: _Optional[float] = ..., use_mask: _Optional[bool] = ...) -> None: ...

class ExtendedImageDataParameter(_message.Message):
    """ExtendedImageData: gustavla/autocolorize.

    random_seed (default -1)
    image_type (default IMAGE)
    fill_value (default 0)
    key (default data)
    ucm2 (default false)
    shortest_side (default 0)
    shortest_side_max (default 0)
    color_perturbation (default false)
    """
    __slots__ = ("random_seed", "image_type", "fill_value", "key", "ucm2", "shortest_side", "shortest_side_max", "color_perturbation")
    class ImageType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ImageType.

        NONE = 0
        IMAGE = 1
        PIXEL = 2
        MAT = 3
        COCO_JSON = 4
        """
        __slots__ = ()
        NONE: _ClassVar[ExtendedImageDataParameter.ImageType]
        IMAGE: _ClassVar[ExtendedImageDataParameter.ImageType]
        PIXEL: _ClassVar[ExtendedImageDataParameter.ImageType]
        MAT: _ClassVar[ExtendedImageDataParameter.ImageType]
        COCO_JSON: _ClassVar[ExtendedImageDataParameter.ImageType]
    NONE: ExtendedImageDataParameter.ImageType
    IMAGE: ExtendedImageDataParameter.ImageType
    PIXEL: ExtendedImageDataParameter.ImageType
    MAT: ExtendedImageDataParameter.ImageType
    COCO_JSON: ExtendedImageDataParameter.ImageType
    RANDOM_SEED_FIELD_NUMBER: _ClassVar[int]
    IMAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    FILL_VALUE_FIELD_NUMBER: _ClassVar[int]
    KEY_FIELD_NUMBER: _ClassVar[int]
    UCM2_FIELD_NUMBER: _ClassVar[int]
    SHORTEST_SIDE_FIELD_NUMBER: _ClassVar[int]
    SHORTEST_SIDE_MAX_FIELD_NUMBER: _ClassVar[int]
    COLOR_PERTURBATION_FIELD_NUMBER: _ClassVar[int]
    random_seed: int
    image_type: ExtendedImageDataParameter.ImageType
    fill_value: float
    key: str
    ucm2: bool
    shortest_side: int
    shortest_side_max: int
    color_perturbation: bool
    def __init__(self, random_seed: _Optional[int] = ..., image_type: _Optional[_Union[ExtendedImageDataParameter.ImageType, str]] = ..., fill_value: _Optional[float] = ..., key: _Optional[str] = ..., ucm2: _Optional[bool] = ..., shortest_side: _Optional[int] = ..., shortest_side_max: _Optional[int] = ..., color_perturbation: _Optional[bool] = ...) -> None: ...

class FCNDataParameter(_message.Message):
    """happynear/caffe-windows.

    template_h (default 48)
    template_w (default 42)
    expand_left (default 0.25)
    expand_right (default 0.25)
    expand_top (default 0.5)
    expand_bottom (default 0.25)
    roi_multiply_h (default 5)
    roi_multiply_w (default 5)
    scale_step (default 1.1)
    scale_step_num (default 5)
    gaussian_size_h (default 7)
    gaussian_size_w (default 7)
    gaussian_std_h (default 1.5)
    gaussian_std_w (default 1.5)
    use_hog (default false)
    hog_cell_size (default 4)
    min_iou (default 0.8)
    """
    __slots__ = ("template_h", "template_w", "expand_left", "expand_right", "expand_top", "expand_bottom", "roi_multiply_h", "roi_multiply_w", "scale_step", "scale_step_num", "gaussian_size_h", "gaussian_size_w", "gaussian_std_h", "gaussian_std_w", "use_hog", "hog_cell_size", "min_iou")
    TEMPLATE_H_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_W_FIELD_NUMBER: _ClassVar[int]
    EXPAND_LEFT_FIELD_NUMBER: _ClassVar[int]
    EXPAND_RIGHT_FIELD_NUMBER: _ClassVar[int]
    EXPAND_TOP_FIELD_NUMBER: _ClassVar[int]
    EXPAND_BOTTOM_FIELD_NUMBER: _ClassVar[int]
    ROI_MULTIPLY_H_FIELD_NUMBER: _ClassVar[int]
    ROI_MULTIPLY_W_FIELD_NUMBER: _ClassVar[int]
    SCALE_STEP_FIELD_NUMBER: _ClassVar[int]
    SCALE_STEP_NUM_FIELD_NUMBER: _ClassVar[int]
    GAUSSIAN_SIZE_H_FIELD_NUMBER: _ClassVar[int]
    GAUSSIAN_SIZE_W_FIELD_NUMBER: _ClassVar[int]
    GAUSSIAN_STD_H_FIELD_NUMBER: _ClassVar[int]
    GAUSSIAN_STD_W_FIELD_NUMBER: _ClassVar[int]
    USE_HOG_FIELD_NUMBER: _ClassVar[int]
    HOG_CELL_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIN_IOU_FIELD_NUMBER: _ClassVar[int]
    template_h: int
    template_w: int
    expand_left: float
    expand_right: float
    expand_top: float
    expand_bottom: float
    roi_multiply_h: float
    roi_multiply_w: float
    scale_step: float
    scale_step_num: int
    gaussian_size_h: int
    gaussian_size_w: int
    gaussian_std_h: float
    gaussian_std_w: float
    use_hog: bool
    hog_cell_size: int
    min_iou: float
    def __init__(self, template_h: _Optional[int] = ..., template_w: _Optional[int] = ..., expand_left: _Optional[float] = ..., expand_right: _Optional[float] = ..., expand_top: _Optional[float] = ..., expand_bottom: _Optional[float] = ..., roi_multiply_h: _Optional[float] = ..., roi_multiply_w: _Optional[float] = ..., scale_step: _Optional[float] = ..., scale_step_num: _Optional[int] = ..., gaussian_size_h: _Optional[int] = ..., gaussian_size_w: _Optional[int] = ..., gaussian_std_h: _Optional[float] = ..., gaussian_std_w: _Optional[float] = ..., use_hog: _Optional[bool] = ..., hog_cell_size: _Optional[int] = ..., min_iou: _Optional[float] = ...) -> None: ...

class FlowWarpParameter(_message.Message):
    """lmb-freiburg/flownet2.

    fill_value (default ZERO)
    """
    __slots__ = ("fill_value",)
    class FillParameter(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Settings of Fill layers.

        ZERO = 1
        NOT_A_NUMBER = 2
        """
        __slots__ = ()
        ZERO: _ClassVar[FlowWarpParameter.FillParameter]
        NOT_A_NUMBER: _ClassVar[FlowWarpParameter.FillParameter]
    ZERO: FlowWarpParameter.FillParameter
    NOT_A_NUMBER: FlowWarpParameter.FillParameter
    FILL_VALUE_FIELD_NUMBER: _ClassVar[int]
    fill_value: FlowWarpParameter.FillParameter
    def __init__(self, fill_value: _Optional[_Union[FlowWarpParameter.FillParameter, str]] = ...) -> None: ...

class HeatmapDataParameter(_message.Message):
    """DataHeatmap: tpfister/caffe-heatmap.

    segmentation (default false)
    multfact (default 1)
    num_channels (default 3)
    batchsize
    root_img_dir
    random_crop
    sample_per_cluster
    labelinds
    source
    meanfile
    crop_meanfile
    cropsize (default 0)
    outsize (default 0)
    scale (default 1)
    label_width (default 1)
    label_height (default 1)
    dont_flip_first (default true)
    angle_max (default 0)
    flip_joint_labels (default true)
    """
    __slots__ = ("segmentation", "multfact", "num_channels", "batchsize", "root_img_dir", "random_crop", "sample_per_cluster", "labelinds", "source", "meanfile", "crop_meanfile", "cropsize", "outsize", "scale", "label_width", "label_height", "dont_flip_first", "angle_max", "flip_joint_labels")
    SEGMENTATION_FIELD_NUMBER: _ClassVar[int]
    MULTFACT_FIELD_NUMBER: _ClassVar[int]
    NUM_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    BATCHSIZE_FIELD_NUMBER: _ClassVar[int]
    ROOT_IMG_DIR_FIELD_NUMBER: _ClassVar[int]
    RANDOM_CROP_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_PER_CLUSTER_FIELD_NUMBER: _ClassVar[int]
    LABELINDS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    MEANFILE_FIELD_NUMBER: _ClassVar[int]
    CROP_MEANFILE_FIELD_NUMBER: _ClassVar[int]
    CROPSIZE_FIELD_NUMBER: _ClassVar[int]
    OUTSIZE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    LABEL_WIDTH_FIELD_NUMBER: _ClassVar[int]
    LABEL_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    DONT_FLIP_FIRST_FIELD_NUMBER: _ClassVar[int]
    ANGLE_MAX_FIELD_NUMBER: _ClassVar[int]
    FLIP_JOINT_LABELS_FIELD_NUMBER: _ClassVar[int]
    segmentation: bool
    multfact: int
    num_channels: int
    batchsize: int
    root_img_dir: str
    random_crop: bool
    sample_per_cluster: bool
    labelinds: str
    source: str
    meanfile: str
    crop_meanfile: str
    cropsize: int
    outsize: int
    scale: float
    label_width: int
    label_height: int
    dont_flip_first: bool
    angle_max: float
    flip_joint_labels: bool
    def __init__(self, segmentation: _Optional[bool] = ..., multfact: _Optional[int] = ..., num_channels: _Optional[int] = ..., batchsize: _Optional[int] = ..., root_img_dir: _Optional[str] = ..., random_crop: _Optional[bool] = ..., sample_per_cluster: _Optional[bool] = ..., labelinds: _Optional[str] = ..., source: _Optional[str] = ..., meanfile: _Optional[str] = ..., crop_meanfile: _Optional[str] = ..., cropsize: _Optional[int] = ..., outsize: _Optional[int] = ..., scale: _Optional[float] = ..., label_width: _Optional[int] = ..., label_height: _Optional[int] = ..., dont_flip_first: _Optional[bool] = ..., angle_max: _Optional[float] = ..., flip_joint_labels: _Optional[bool] = ...) -> None: ...

class ImageDistortionParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: active, brightness_delta, brightness_prob, contrast_lower, contrast_prob, contrast_upper,
    option, random_order_prob, random_seed, saturation_lower, saturation_prob, saturation_upper, use_gpu
    """
    __slots__ = ("active", "brightness_delta", "brightness_prob", "contrast_lower", "contrast_prob", "contrast_upper", "option", "random_order_prob", "random_seed", "saturation_lower", "saturation_prob", "saturation_upper", "use_gpu")
    ACTIVE_FIELD_NUMBER: _ClassVar[int]
    BRIGHTNESS_DELTA_FIELD_NUMBER: _ClassVar[int]
    BRIGHTNESS_PROB_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_LOWER_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_PROB_FIELD_NUMBER: _ClassVar[int]
    CONTRAST_UPPER_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    RANDOM_ORDER_PROB_FIELD_NUMBER: _ClassVar[int]
    RANDOM_SEED_FIELD_NUMBER: _ClassVar[int]
    SATURATION_LOWER_FIELD_NUMBER: _ClassVar[int]
    SATURATION_PROB_FIELD_NUMBER: _ClassVar[int]
    SATURATION_UPPER_FIELD_NUMBER: _ClassVar[int]
    USE_GPU_FIELD_NUMBER: _ClassVar[int]
    active: bool
    brightness_delta: float
    brightness_prob: float
    contrast_lower: float
    contrast_prob: float
    contrast_upper: float
    option: OptionParameter
    random_order_prob: float
    random_seed: int
    saturation_lower: float
    saturation_prob: float
    saturation_upper: float
    use_gpu: bool
    def __init__(self, active: _Optional[bool] = ..., brightness_delta: _Optional[float] = ..., brightness_prob: _Optional[float] = ..., contrast_lower: _Optional[float] = ..., contrast_prob: _Optional[float] = ..., contrast_upper: _Optional[float] = ..., option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ..., random_order_prob: _Optional[float] = ..., random_seed: _Optional[int] = ..., saturation_lower: _Optional[float] = ..., saturation_prob: _Optional[float] = ..., saturation_upper: _Optional[float] = ..., use_gpu: _Optional[bool] = ...) -> None: ...

class ImageFloatDataParameter(_message.Message):
    """ImageFloatData: nets of forks whose schema is not public.

    Of forks: label_dim
    """
    __slots__ = ("label_dim",)
    LABEL_DIM_FIELD_NUMBER: _ClassVar[int]
    label_dim: int
    def __init__(self, label_dim: _Optional[int] = ...) -> None: ...

class ImageGtDataParameter(_message.Message):
    """ImageGtData: zhaoweicai/mscnn.

    source
    scale (default 1)
    mean_file
    batch_size
    mirror (default false)
    downsample_rate (list)
    coord_num (default 4)
    field_h (list)
    field_w (list)
    fg_threshold (default 0.5)
    resize_width
    resize_height
    crop_width (default 0)
    crop_height (default 0)
    do_multiple_scale (default false)
    min_scale
    max_scale
    min_whaspect
    max_whaspect
    min_gt_width (default 0)
    min_gt_height (default 0)
    shuffle (default false)
    output_gt_boxes (default false)
    fg_img_multiple (default 1)
    cache_images (default false)
    root_folder
    """
    __slots__ = ("source", "scale", "mean_file", "batch_size", "mirror", "downsample_rate", "coord_num", "field_h", "field_w", "fg_threshold", "resize_width", "resize_height", "crop_width", "crop_height", "do_multiple_scale", "min_scale", "max_scale", "min_whaspect", "max_whaspect", "min_gt_width", "min_gt_height", "shuffle", "output_gt_boxes", "fg_img_multiple", "cache_images", "root_folder")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    DOWNSAMPLE_RATE_FIELD_NUMBER: _ClassVar[int]
    COORD_NUM_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    RESIZE_WIDTH_FIELD_NUMBER: _ClassVar[int]
    RESIZE_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    CROP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    CROP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    DO_MULTIPLE_SCALE_FIELD_NUMBER: _ClassVar[int]
    MIN_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_SCALE_FIELD_NUMBER: _ClassVar[int]
    MIN_WHASPECT_FIELD_NUMBER: _ClassVar[int]
    MAX_WHASPECT_FIELD_NUMBER: _ClassVar[int]
    MIN_GT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    MIN_GT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_GT_BOXES_FIELD_NUMBER: _ClassVar[int]
    FG_IMG_MULTIPLE_FIELD_NUMBER: _ClassVar[int]
    CACHE_IMAGES_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    source: str
    scale: float
    mean_file: str
    batch_size: int
    mirror: bool
    downsample_rate: _containers.RepeatedScalarFieldContainer[int]
    coord_num: int
    field_h: _containers.RepeatedScalarFieldContainer[int]
    field_w: _containers.RepeatedScalarFieldContainer[int]
    fg_threshold: float
    resize_width: int
    resize_height: int
    crop_width: int
    crop_height: int
    do_multiple_scale: bool
    min_scale: int
    max_scale: int
    min_whaspect: float
    max_whaspect: float
    min_gt_width: float
    min_gt_height: float
    shuffle: bool
    output_gt_boxes: bool
    fg_img_multiple: int
    cache_images: bool
    root_folder: str
    def __init__(self, source: _Optional[str] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., batch_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., downsample_rate: _Optional[_Iterable[int]] = ..., coord_num: _Optional[int] = ..., field_h: _Optional[_Iterable[int]] = ..., field_w: _Optional[_Iterable[int]] = ..., fg_threshold: _Optional[float] = ..., resize_width: _Optional[int] = ..., resize_height: _Optional[int] = ..., crop_width: _Optional[int] = ..., crop_height: _Optional[int] = ..., do_multiple_scale: _Optional[bool] = ..., min_scale: _Optional[int] = ..., max_scale: _Optional[int] = ..., min_whaspect: _Optional[float] = ..., max_whaspect: _Optional[float] = ..., min_gt_width: _Optional[float] = ..., min_gt_height: _Optional[float] = ..., shuffle: _Optional[bool] = ..., output_gt_boxes: _Optional[bool] = ..., fg_img_multiple: _Optional[int] = ..., cache_images: _Optional[bool] = ..., root_folder: _Optional[str] = ...) -> None: ...

class ImageLabelDataParameter(_message.Message):
    """ImageLabelData: fyu/caffe-dilation, tidsp/caffe-jacinto.

    image_list_path
    label_list_path
    batch_size (default 1)
    rand_skip (default 0)
    shuffle (default false)
    rand_scale (default false)
    min_scale (default 1)
    max_scale (default 1)
    data_dir
    label_slice
    image_dir
    label_dir
    padding (default REFLECT)
    Of forks: backend, check_image_files, image_dir2, image_list_path2, scale_max, scale_min,
    scale_prob, size_max, size_min, threads
    """
    __slots__ = ("image_list_path", "label_list_path", "batch_size", "rand_skip", "shuffle", "rand_scale", "min_scale", "max_scale", "data_dir", "label_slice", "image_dir", "label_dir", "padding", "backend", "check_image_files", "image_dir2", "image_list_path2", "scale_max", "scale_min", "scale_prob", "size_max", "size_min", "threads")
    class DB(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of DB.

        LEVELDB = 0
        LMDB = 1
        """
        __slots__ = ()
        LEVELDB: _ClassVar[ImageLabelDataParameter.DB]
        LMDB: _ClassVar[ImageLabelDataParameter.DB]
    LEVELDB: ImageLabelDataParameter.DB
    LMDB: ImageLabelDataParameter.DB
    class Padding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Padding.

        ZERO = 0
        REFLECT = 1
        """
        __slots__ = ()
        ZERO: _ClassVar[ImageLabelDataParameter.Padding]
        REFLECT: _ClassVar[ImageLabelDataParameter.Padding]
    ZERO: ImageLabelDataParameter.Padding
    REFLECT: ImageLabelDataParameter.Padding
    IMAGE_LIST_PATH_FIELD_NUMBER: _ClassVar[int]
    LABEL_LIST_PATH_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    RAND_SCALE_FIELD_NUMBER: _ClassVar[int]
    MIN_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_SCALE_FIELD_NUMBER: _ClassVar[int]
    DATA_DIR_FIELD_NUMBER: _ClassVar[int]
    LABEL_SLICE_FIELD_NUMBER: _ClassVar[int]
    IMAGE_DIR_FIELD_NUMBER: _ClassVar[int]
    LABEL_DIR_FIELD_NUMBER: _ClassVar[int]
    PADDING_FIELD_NUMBER: _ClassVar[int]
    BACKEND_FIELD_NUMBER: _ClassVar[int]
    CHECK_IMAGE_FILES_FIELD_NUMBER: _ClassVar[int]
    IMAGE_DIR2_FIELD_NUMBER: _ClassVar[int]
    IMAGE_LIST_PATH2_FIELD_NUMBER: _ClassVar[int]
    SCALE_MAX_FIELD_NUMBER: _ClassVar[int]
    SCALE_MIN_FIELD_NUMBER: _ClassVar[int]
    SCALE_PROB_FIELD_NUMBER: _ClassVar[int]
    SIZE_MAX_FIELD_NUMBER: _ClassVar[int]
    SIZE_MIN_FIELD_NUMBER: _ClassVar[int]
    THREADS_FIELD_NUMBER: _ClassVar[int]
    image_list_path: str
    label_list_path: str
    batch_size: int
    rand_skip: int
    shuffle: bool
    rand_scale: bool
    min_scale: float
    max_scale: float
    data_dir: str
    label_slice: Slice
    image_dir: str
    label_dir: str
    padding: ImageLabelDataParameter.Padding
    backend: ImageLabelDataParameter.DB
    check_image_files: bool
    image_dir2: str
    image_list_path2: str
    scale_max: float
    scale_min: float
    scale_prob: float
    size_max: int
    size_min: int
    threads: int
    def __init__(self, image_list_path: _Optional[str] = ..., label_list_path: _Optional[str] = ..., batch_size: _Optional[int] = ..., rand_skip: _Optional[int] = ..., shuffle: _Optional[bool] = ..., rand_scale: _Optional[bool] = ..., min_scale: _Optional[float] = ..., max_scale: _Optional[float] = ..., data_dir: _Optional[str] = ..., label_slice: _Optional[_Union[Slice, _Mapping[str, _Any]]] = ..., image_dir: _Optional[str] = ..., label_dir: _Optional[str] = ..., padding: _Optional[_Union[ImageLabelDataParameter.Padding, str]] = ..., backend: _Optional[_Union[ImageLabelDataParameter.DB, str]] = ..., check_image_files: _Optional[bool] = ..., image_dir2: _Optional[str] = ..., image_list_path2: _Optional[str] = ..., scale_max: _Optional[float] = ..., scale_min: _Optional[float] = ..., scale_prob: _Optional[float] = ..., size_max: _Optional[int] = ..., size_min: _Optional[int] = ..., threads: _Optional[int] = ...) -> None: ...

class ImageMaskParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: boundary_bottom, boundary_left, boundary_right, boundary_top, option
    """
    __slots__ = ("boundary_bottom", "boundary_left", "boundary_right", "boundary_top", "option")
    BOUNDARY_BOTTOM_FIELD_NUMBER: _ClassVar[int]
    BOUNDARY_LEFT_FIELD_NUMBER: _ClassVar[int]
    BOUNDARY_RIGHT_FIELD_NUMBER: _ClassVar[int]
    BOUNDARY_TOP_FIELD_NUMBER: _ClassVar[int]
    OPTION_FIELD_NUMBER: _ClassVar[int]
    boundary_bottom: int
    boundary_left: int
    boundary_right: int
    boundary_top: int
    option: OptionParameter
    def __init__(self, boundary_bottom: _Optional[int] = ..., boundary_left: _Optional[int] = ..., boundary_right: _Optional[int] = ..., boundary_top: _Optional[int] = ..., option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class ImageTransformationParameter(_message.Message):
    """DocData: nets of forks whose schema is not public.

    Of forks: params, rng_seed
    """
    __slots__ = ("params", "rng_seed")
    PARAMS_FIELD_NUMBER: _ClassVar[int]
    RNG_SEED_FIELD_NUMBER: _ClassVar[int]
    params: _containers.RepeatedCompositeFieldContainer[ImageTransformationStep]
    rng_seed: int
    def __init__(self, params: _Optional[_Iterable[_Union[ImageTransformationStep, _Mapping[str, _Any]]]] = ..., rng_seed: _Optional[int] = ...) -> None: ...

class ImageTransformationStep(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: color_jitter_params, linear_params
    """
    __slots__ = ("color_jitter_params", "linear_params")
    COLOR_JITTER_PARAMS_FIELD_NUMBER: _ClassVar[int]
    LINEAR_PARAMS_FIELD_NUMBER: _ClassVar[int]
    color_jitter_params: ColorJitterTransformation
    linear_params: LinearTransformation
    def __init__(self, color_jitter_params: _Optional[_Union[ColorJitterTransformation, _Mapping[str, _Any]]] = ..., linear_params: _Optional[_Union[LinearTransformation, _Mapping[str, _Any]]] = ...) -> None: ...

class ImgResizeParameter(_message.Message):
    """ImgResize: nets of forks whose schema is not public.

    Of forks: height, width
    """
    __slots__ = ("height", "width")
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    height: int
    width: int
    def __init__(self, height: _Optional[int] = ..., width: _Optional[int] = ...) -> None: ...

class LabelMappingParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: option
    """
    __slots__ = ("option",)
    OPTION_FIELD_NUMBER: _ClassVar[int]
    option: OptionParameter
    def __init__(self, option: _Optional[_Union[OptionParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class LabelSpecificAddParameter(_message.Message):
    """LabelSpecificAdd: happynear/caffe-windows, xialuxi/arcface-caffe.

    bias (default 0)
    transform_test (default false)
    bias_base (default 0)
    bias_gamma (default 0)
    bias_power (default 1)
    bias_min (default 0)
    bias_max (default 0)
    iteration (default 0)
    """
    __slots__ = ("bias", "transform_test", "bias_base", "bias_gamma", "bias_power", "bias_min", "bias_max", "iteration")
    BIAS_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_TEST_FIELD_NUMBER: _ClassVar[int]
    BIAS_BASE_FIELD_NUMBER: _ClassVar[int]
    BIAS_GAMMA_FIELD_NUMBER: _ClassVar[int]
    BIAS_POWER_FIELD_NUMBER: _ClassVar[int]
    BIAS_MIN_FIELD_NUMBER: _ClassVar[int]
    BIAS_MAX_FIELD_NUMBER: _ClassVar[int]
    ITERATION_FIELD_NUMBER: _ClassVar[int]
    bias: float
    transform_test: bool
    bias_base: float
    bias_gamma: float
    bias_power: float
    bias_min: float
    bias_max: float
    iteration: int
    def __init__(self, bias: _Optional[float] = ..., transform_test: _Optional[bool] = ..., bias_base: _Optional[float] = ..., bias_gamma: _Optional[float] = ..., bias_power: _Optional[float] = ..., bias_min: _Optional[float] = ..., bias_max: _Optional[float] = ..., iteration: _Optional[int] = ...) -> None: ...

class LabelSpecificAffineParameter(_message.Message):
    """happynear/caffe-windows.

    scale_base (default 1)
    scale_gamma (default 0)
    scale_power (default 1)
    scale_max (default 1)
    transform_test (default false)
    iteration (default 0)
    bias_base (default 0)
    bias_gamma (default 0)
    bias_power (default 1)
    bias_max (default 0)
    power_base (default 1)
    power_gamma (default 0)
    power_power (default -1)
    power_min (default 0.5)
    auto_tune (default false)
    reset (default false)
    Of forks: bias_min, original_bp, power_max, protect_low_bound, scale_factor, scale_min
    """
    __slots__ = ("scale_base", "scale_gamma", "scale_power", "scale_max", "transform_test", "iteration", "bias_base", "bias_gamma", "bias_power", "bias_max", "power_base", "power_gamma", "power_power", "power_min", "auto_tune", "reset", "bias_min", "original_bp", "power_max", "protect_low_bound", "scale_factor", "scale_min")
    SCALE_BASE_FIELD_NUMBER: _ClassVar[int]
    SCALE_GAMMA_FIELD_NUMBER: _ClassVar[int]
    SCALE_POWER_FIELD_NUMBER: _ClassVar[int]
    SCALE_MAX_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_TEST_FIELD_NUMBER: _ClassVar[int]
    ITERATION_FIELD_NUMBER: _ClassVar[int]
    BIAS_BASE_FIELD_NUMBER: _ClassVar[int]
    BIAS_GAMMA_FIELD_NUMBER: _ClassVar[int]
    BIAS_POWER_FIELD_NUMBER: _ClassVar[int]
    BIAS_MAX_FIELD_NUMBER: _ClassVar[int]
    POWER_BASE_FIELD_NUMBER: _ClassVar[int]
    POWER_GAMMA_FIELD_NUMBER: _ClassVar[int]
    POWER_POWER_FIELD_NUMBER: _ClassVar[int]
    POWER_MIN_FIELD_NUMBER: _ClassVar[int]
    AUTO_TUNE_FIELD_NUMBER: _ClassVar[int]
    RESET_FIELD_NUMBER: _ClassVar[int]
    BIAS_MIN_FIELD_NUMBER: _ClassVar[int]
    ORIGINAL_BP_FIELD_NUMBER: _ClassVar[int]
    POWER_MAX_FIELD_NUMBER: _ClassVar[int]
    PROTECT_LOW_BOUND_FIELD_NUMBER: _ClassVar[int]
    SCALE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    SCALE_MIN_FIELD_NUMBER: _ClassVar[int]
    scale_base: float
    scale_gamma: float
    scale_power: float
    scale_max: float
    transform_test: bool
    iteration: int
    bias_base: float
    bias_gamma: float
    bias_power: float
    bias_max: float
    power_base: float
    power_gamma: float
    power_power: float
    power_min: float
    auto_tune: bool
    reset: bool
    bias_min: float
    original_bp: bool
    power_max: float
    protect_low_bound: bool
    scale_factor: float
    scale_min: float
    def __init__(self, scale_base: _Optional[float] = ..., scale_gamma: _Optional[float] = ..., scale_power: _Optional[float] = ..., scale_max: _Optional[float] = ..., transform_test: _Optional[bool] = ..., iteration: _Optional[int] = ..., bias_base: _Optional[float] = ..., bias_gamma: _Optional[float] = ..., bias_power: _Optional[float] = ..., bias_max: _Optional[float] = ..., power_base: _Optional[float] = ..., power_gamma: _Optional[float] = ..., power_power: _Optional[float] = ..., power_min: _Optional[float] = ..., auto_tune: _Optional[bool] = ..., reset: _Optional[bool] = ..., bias_min: _Optional[float] = ..., original_bp: _Optional[bool] = ..., power_max: _Optional[float] = ..., protect_low_bound: _Optional[bool] = ..., scale_factor: _Optional[float] = ..., scale_min: _Optional[float] = ...) -> None: ...

class LabelSpecificRescaleParameter(_message.Message):
    """LabelSpecificRescale: happynear/caffe-windows.

    positive_weight (default 1)
    negative_weight (default 1)
    positive_lower_bound (default 0)
    negative_upper_bound (default 0)
    rescale_test (default false)
    for_ip (default false)
    positive_weight_base (default 0)
    gamma (default 0)
    power (default 1)
    positive_weight_min (default 0)
    positive_weight_max (default 0)
    iteration (default 0)
    bias_fix (default false)
    power_on_positive (default false)
    Of forks: do_backward
    """
    __slots__ = ("positive_weight", "negative_weight", "positive_lower_bound", "negative_upper_bound", "rescale_test", "for_ip", "positive_weight_base", "gamma", "power", "positive_weight_min", "positive_weight_max", "iteration", "bias_fix", "power_on_positive", "do_backward")
    POSITIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_LOWER_BOUND_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_UPPER_BOUND_FIELD_NUMBER: _ClassVar[int]
    RESCALE_TEST_FIELD_NUMBER: _ClassVar[int]
    FOR_IP_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_BASE_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    POWER_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_MIN_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_MAX_FIELD_NUMBER: _ClassVar[int]
    ITERATION_FIELD_NUMBER: _ClassVar[int]
    BIAS_FIX_FIELD_NUMBER: _ClassVar[int]
    POWER_ON_POSITIVE_FIELD_NUMBER: _ClassVar[int]
    DO_BACKWARD_FIELD_NUMBER: _ClassVar[int]
    positive_weight: float
    negative_weight: float
    positive_lower_bound: float
    negative_upper_bound: float
    rescale_test: bool
    for_ip: bool
    positive_weight_base: float
    gamma: float
    power: float
    positive_weight_min: float
    positive_weight_max: float
    iteration: int
    bias_fix: bool
    power_on_positive: bool
    do_backward: bool
    def __init__(self, positive_weight: _Optional[float] = ..., negative_weight: _Optional[float] = ..., positive_lower_bound: _Optional[float] = ..., negative_upper_bound: _Optional[float] = ..., rescale_test: _Optional[bool] = ..., for_ip: _Optional[bool] = ..., positive_weight_base: _Optional[float] = ..., gamma: _Optional[float] = ..., power: _Optional[float] = ..., positive_weight_min: _Optional[float] = ..., positive_weight_max: _Optional[float] = ..., iteration: _Optional[int] = ..., bias_fix: _Optional[bool] = ..., power_on_positive: _Optional[bool] = ..., do_backward: _Optional[bool] = ...) -> None: ...

class LabelSpecificStatisticsParameter(_message.Message):
    """happynear/caffe-windows.

    scale_for_angle (default true)
    scale_factor (default 30)
    """
    __slots__ = ("scale_for_angle", "scale_factor")
    SCALE_FOR_ANGLE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    scale_for_angle: bool
    scale_factor: float
    def __init__(self, scale_for_angle: _Optional[bool] = ..., scale_factor: _Optional[float] = ...) -> None: ...

class LinearTransformation(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: scale, shift
    """
    __slots__ = ("scale", "shift")
    SCALE_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FIELD_NUMBER: _ClassVar[int]
    scale: _containers.RepeatedScalarFieldContainer[float]
    shift: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, scale: _Optional[_Iterable[float]] = ..., shift: _Optional[_Iterable[float]] = ...) -> None: ...

class MaskResizeParameter(_message.Message):
    """MaskResize: BestSonny/SSTD.

    output_height (default 0)
    output_width (default 0)
    factor_height (default 0)
    factor_width (default 0)
    """
    __slots__ = ("output_height", "output_width", "factor_height", "factor_width")
    OUTPUT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    FACTOR_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    FACTOR_WIDTH_FIELD_NUMBER: _ClassVar[int]
    output_height: int
    output_width: int
    factor_height: float
    factor_width: float
    def __init__(self, output_height: _Optional[int] = ..., output_width: _Optional[int] = ..., factor_height: _Optional[float] = ..., factor_width: _Optional[float] = ...) -> None: ...

class MCWindowDataParameter(_message.Message):
    """MCWINDOW_DATA: Robert0812/deepsaldet.

    source
    scale (default 1)
    mean_file
    batch_size
    crop_size (default 0)
    mirror (default false)
    fg_threshold (default 0.5)
    bg_threshold (default 0.5)
    fg_fraction (default 0.25)
    context_pad (default 0)
    crop_mode (default warp)
    shuffle (default false)
    mask_crop_size (default 0)
    """
    __slots__ = ("source", "scale", "mean_file", "batch_size", "crop_size", "mirror", "fg_threshold", "bg_threshold", "fg_fraction", "context_pad", "crop_mode", "shuffle", "mask_crop_size")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    FG_FRACTION_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_PAD_FIELD_NUMBER: _ClassVar[int]
    CROP_MODE_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    MASK_CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    source: str
    scale: float
    mean_file: str
    batch_size: int
    crop_size: int
    mirror: bool
    fg_threshold: float
    bg_threshold: float
    fg_fraction: float
    context_pad: int
    crop_mode: str
    shuffle: bool
    mask_crop_size: int
    def __init__(self, source: _Optional[str] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., batch_size: _Optional[int] = ..., crop_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., fg_threshold: _Optional[float] = ..., bg_threshold: _Optional[float] = ..., fg_fraction: _Optional[float] = ..., context_pad: _Optional[int] = ..., crop_mode: _Optional[str] = ..., shuffle: _Optional[bool] = ..., mask_crop_size: _Optional[int] = ...) -> None: ...

class MILDataParameter(_message.Message):
    """happynear/caffe-windows, Microsoft/caffe and 3 more.

    source
    num_scales (default 1)
    images_per_batch
    channels (default 3)
    n_classes
    scale_factor (default 1)
    label_file
    root_dir
    ext
    randomize (default true)
    """
    __slots__ = ("source", "num_scales", "images_per_batch", "channels", "n_classes", "scale_factor", "label_file", "root_dir", "ext", "randomize")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    NUM_SCALES_FIELD_NUMBER: _ClassVar[int]
    IMAGES_PER_BATCH_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    N_CLASSES_FIELD_NUMBER: _ClassVar[int]
    SCALE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    LABEL_FILE_FIELD_NUMBER: _ClassVar[int]
    ROOT_DIR_FIELD_NUMBER: _ClassVar[int]
    EXT_FIELD_NUMBER: _ClassVar[int]
    RANDOMIZE_FIELD_NUMBER: _ClassVar[int]
    source: str
    num_scales: int
    images_per_batch: int
    channels: int
    n_classes: int
    scale_factor: float
    label_file: str
    root_dir: str
    ext: str
    randomize: bool
    def __init__(self, source: _Optional[str] = ..., num_scales: _Optional[int] = ..., images_per_batch: _Optional[int] = ..., channels: _Optional[int] = ..., n_classes: _Optional[int] = ..., scale_factor: _Optional[float] = ..., label_file: _Optional[str] = ..., root_dir: _Optional[str] = ..., ext: _Optional[str] = ..., randomize: _Optional[bool] = ...) -> None: ...

class MTCNNDataParameter(_message.Message):
    """xialuxi/arcface-caffe.

    augmented (default true)
    flip (default true)
    num_positive (default -1)
    num_negitive (default -1)
    num_part (default -1)
    resize_width (default 0)
    resize_height (default 0)
    min_negitive_scale (default 0.5)
    max_negitive_scale (default 1.5)
    """
    __slots__ = ("augmented", "flip", "num_positive", "num_negitive", "num_part", "resize_width", "resize_height", "min_negitive_scale", "max_negitive_scale")
    AUGMENTED_FIELD_NUMBER: _ClassVar[int]
    FLIP_FIELD_NUMBER: _ClassVar[int]
    NUM_POSITIVE_FIELD_NUMBER: _ClassVar[int]
    NUM_NEGITIVE_FIELD_NUMBER: _ClassVar[int]
    NUM_PART_FIELD_NUMBER: _ClassVar[int]
    RESIZE_WIDTH_FIELD_NUMBER: _ClassVar[int]
    RESIZE_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    MIN_NEGITIVE_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_NEGITIVE_SCALE_FIELD_NUMBER: _ClassVar[int]
    augmented: bool
    flip: bool
    num_positive: int
    num_negitive: int
    num_part: int
    resize_width: int
    resize_height: int
    min_negitive_scale: float
    max_negitive_scale: float
    def __init__(self, augmented: _Optional[bool] = ..., flip: _Optional[bool] = ..., num_positive: _Optional[int] = ..., num_negitive: _Optional[int] = ..., num_part: _Optional[int] = ..., resize_width: _Optional[int] = ..., resize_height: _Optional[int] = ..., min_negitive_scale: _Optional[float] = ..., max_negitive_scale: _Optional[float] = ...) -> None: ...

class MultiStageMeanfieldParameter(_message.Message):
    """MULTI_STAGE_MEANFIELD, MultiStageMeanfield: bittnt/caffe.

    compatibility_mode (default POTTS)
    threshold
    theta_alpha (default 10)
    theta_beta (default 10)
    theta_gamma (default 10)
    num_iterations (default 1)
    spatial_filter_weight (default 1)
    bilateral_filter_weight (default 1)
    forced_spatial_filter_weight
    forced_bilateral_filter_weight
    """
    __slots__ = ("compatibility_mode", "threshold", "theta_alpha", "theta_beta", "theta_gamma", "num_iterations", "spatial_filter_weight", "bilateral_filter_weight", "forced_spatial_filter_weight", "forced_bilateral_filter_weight")
    class Mode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Mode.

        POTTS = 0
        """
        __slots__ = ()
        POTTS: _ClassVar[MultiStageMeanfieldParameter.Mode]
    POTTS: MultiStageMeanfieldParameter.Mode
    COMPATIBILITY_MODE_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    THETA_ALPHA_FIELD_NUMBER: _ClassVar[int]
    THETA_BETA_FIELD_NUMBER: _ClassVar[int]
    THETA_GAMMA_FIELD_NUMBER: _ClassVar[int]
    NUM_ITERATIONS_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_FILTER_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    BILATERAL_FILTER_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    FORCED_SPATIAL_FILTER_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    FORCED_BILATERAL_FILTER_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    compatibility_mode: MultiStageMeanfieldParameter.Mode
    threshold: float
    theta_alpha: float
    theta_beta: float
    theta_gamma: float
    num_iterations: int
    spatial_filter_weight: float
    bilateral_filter_weight: float
    forced_spatial_filter_weight: float
    forced_bilateral_filter_weight: float
    def __init__(self, compatibility_mode: _Optional[_Union[MultiStageMeanfieldParameter.Mode, str]] = ..., threshold: _Optional[float] = ..., theta_alpha: _Optional[float] = ..., theta_beta: _Optional[float] = ..., theta_gamma: _Optional[float] = ..., num_iterations: _Optional[int] = ..., spatial_filter_weight: _Optional[float] = ..., bilateral_filter_weight: _Optional[float] = ..., forced_spatial_filter_weight: _Optional[float] = ..., forced_bilateral_filter_weight: _Optional[float] = ...) -> None: ...

class NAMCWindowDataParameter(_message.Message):
    """Robert0812/deepsaldet.

    source
    scale (default 1)
    mean_file
    batch_size
    crop_size (default 0)
    mirror (default false)
    fg_threshold (default 0.5)
    bg_threshold (default 0.5)
    fg_fraction (default 0.25)
    context_pad (default 0)
    crop_mode (default warp)
    shuffle (default false)
    """
    __slots__ = ("source", "scale", "mean_file", "batch_size", "crop_size", "mirror", "fg_threshold", "bg_threshold", "fg_fraction", "context_pad", "crop_mode", "shuffle")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    FG_FRACTION_FIELD_NUMBER: _ClassVar[int]
    CONTEXT_PAD_FIELD_NUMBER: _ClassVar[int]
    CROP_MODE_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    source: str
    scale: float
    mean_file: str
    batch_size: int
    crop_size: int
    mirror: bool
    fg_threshold: float
    bg_threshold: float
    fg_fraction: float
    context_pad: int
    crop_mode: str
    shuffle: bool
    def __init__(self, source: _Optional[str] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., batch_size: _Optional[int] = ..., crop_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., fg_threshold: _Optional[float] = ..., bg_threshold: _Optional[float] = ..., fg_fraction: _Optional[float] = ..., context_pad: _Optional[int] = ..., crop_mode: _Optional[str] = ..., shuffle: _Optional[bool] = ...) -> None: ...

class NoiseDataParameter(_message.Message):
    """limuhit/Caffe_Gan.

    method (default GAUSSIAN)
    std (default 1)
    """
    __slots__ = ("method", "std")
    class NoiseDataMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of NoiseDataMethod.

        GAUSSIAN = 1
        LAPLACIAN = 2
        """
        __slots__ = ()
        GAUSSIAN: _ClassVar[NoiseDataParameter.NoiseDataMethod]
        LAPLACIAN: _ClassVar[NoiseDataParameter.NoiseDataMethod]
    GAUSSIAN: NoiseDataParameter.NoiseDataMethod
    LAPLACIAN: NoiseDataParameter.NoiseDataMethod
    METHOD_FIELD_NUMBER: _ClassVar[int]
    STD_FIELD_NUMBER: _ClassVar[int]
    method: NoiseDataParameter.NoiseDataMethod
    std: float
    def __init__(self, method: _Optional[_Union[NoiseDataParameter.NoiseDataMethod, str]] = ..., std: _Optional[float] = ...) -> None: ...

class OPTransformationParameter(_message.Message):
    """CMU-Perceptual-Computing-Lab/openpose_caffe_train.

    stride (default 4)
    flip_prob (default 0.5)
    max_degree_rotations (default 45.0)
    crop_size_x (default 368)
    crop_size_y (default 368)
    center_perterb_max (default 10)
    center_swap_prob (default 0)
    scale_prob (default 0.5)
    scale_mins (default 0.9)
    scale_maxs (default 1.1)
    target_dist (default 1)
    number_max_occlusions (default 0)
    sigmas (default 7.0)
    models (default COCO)
    sources
    probabilities (default 1)
    source_background
    prob_only_background (default 0)
    media_directory
    normalization (default 0)
    add_distance (default false)
    input_type
    frame_size (default 0)
    taf_topology (default 0)
    """
    __slots__ = ("stride", "flip_prob", "max_degree_rotations", "crop_size_x", "crop_size_y", "center_perterb_max", "center_swap_prob", "scale_prob", "scale_mins", "scale_maxs", "target_dist", "number_max_occlusions", "sigmas", "models", "sources", "probabilities", "source_background", "prob_only_background", "media_directory", "normalization", "add_distance", "input_type", "frame_size", "taf_topology")
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    FLIP_PROB_FIELD_NUMBER: _ClassVar[int]
    MAX_DEGREE_ROTATIONS_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_X_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_Y_FIELD_NUMBER: _ClassVar[int]
    CENTER_PERTERB_MAX_FIELD_NUMBER: _ClassVar[int]
    CENTER_SWAP_PROB_FIELD_NUMBER: _ClassVar[int]
    SCALE_PROB_FIELD_NUMBER: _ClassVar[int]
    SCALE_MINS_FIELD_NUMBER: _ClassVar[int]
    SCALE_MAXS_FIELD_NUMBER: _ClassVar[int]
    TARGET_DIST_FIELD_NUMBER: _ClassVar[int]
    NUMBER_MAX_OCCLUSIONS_FIELD_NUMBER: _ClassVar[int]
    SIGMAS_FIELD_NUMBER: _ClassVar[int]
    MODELS_FIELD_NUMBER: _ClassVar[int]
    SOURCES_FIELD_NUMBER: _ClassVar[int]
    PROBABILITIES_FIELD_NUMBER: _ClassVar[int]
    SOURCE_BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    PROB_ONLY_BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    MEDIA_DIRECTORY_FIELD_NUMBER: _ClassVar[int]
    NORMALIZATION_FIELD_NUMBER: _ClassVar[int]
    ADD_DISTANCE_FIELD_NUMBER: _ClassVar[int]
    INPUT_TYPE_FIELD_NUMBER: _ClassVar[int]
    FRAME_SIZE_FIELD_NUMBER: _ClassVar[int]
    TAF_TOPOLOGY_FIELD_NUMBER: _ClassVar[int]
    stride: int
    flip_prob: float
    max_degree_rotations: str
    crop_size_x: int
    crop_size_y: int
    center_perterb_max: float
    center_swap_prob: float
    scale_prob: float
    scale_mins: str
    scale_maxs: str
    target_dist: float
    number_max_occlusions: str
    sigmas: str
    models: str
    sources: str
    probabilities: str
    source_background: str
    prob_only_background: float
    media_directory: str
    normalization: int
    add_distance: bool
    input_type: str
    frame_size: int
    taf_topology: int
    def __init__(self, stride: _Optional[int] = ..., flip_prob: _Optional[float] = ..., max_degree_rotations: _Optional[str] = ..., crop_size_x: _Optional[int] = ..., crop_size_y: _Optional[int] = ..., center_perterb_max: _Optional[float] = ..., center_swap_prob: _Optional[float] = ..., scale_prob: _Optional[float] = ..., scale_mins: _Optional[str] = ..., scale_maxs: _Optional[str] = ..., target_dist: _Optional[float] = ..., number_max_occlusions: _Optional[str] = ..., sigmas: _Optional[str] = ..., models: _Optional[str] = ..., sources: _Optional[str] = ..., probabilities: _Optional[str] = ..., source_background: _Optional[str] = ..., prob_only_background: _Optional[float] = ..., media_directory: _Optional[str] = ..., normalization: _Optional[int] = ..., add_distance: _Optional[bool] = ..., input_type: _Optional[str] = ..., frame_size: _Optional[int] = ..., taf_topology: _Optional[int] = ...) -> None: ...

class PackDataParameter(_message.Message):
    """limuhit/Caffe_Gan.

    windows_size (default 32)
    method (default PACK)
    height (default 0)
    width (default 0)
    """
    __slots__ = ("windows_size", "method", "height", "width")
    class PackDataMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PackDataMethod.

        PACK = 0
        UNPACK = 1
        """
        __slots__ = ()
        PACK: _ClassVar[PackDataParameter.PackDataMethod]
        UNPACK: _ClassVar[PackDataParameter.PackDataMethod]
    PACK: PackDataParameter.PackDataMethod
    UNPACK: PackDataParameter.PackDataMethod
    WINDOWS_SIZE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    windows_size: int
    method: PackDataParameter.PackDataMethod
    height: int
    width: int
    def __init__(self, windows_size: _Optional[int] = ..., method: _Optional[_Union[PackDataParameter.PackDataMethod, str]] = ..., height: _Optional[int] = ..., width: _Optional[int] = ...) -> None: ...

class RandomGeneratorParameter(_message.Message):
    """lmb-freiburg/flownet2.

    rand_type (default uniform)
    exp (default false)
    mean (default 0)
    spread (default 0)
    prob (default 1)
    apply_schedule (default true)
    discretize (default false)
    multiplier (default 1)
    """
    __slots__ = ("rand_type", "exp", "mean", "spread", "prob", "apply_schedule", "discretize", "multiplier")
    RAND_TYPE_FIELD_NUMBER: _ClassVar[int]
    EXP_FIELD_NUMBER: _ClassVar[int]
    MEAN_FIELD_NUMBER: _ClassVar[int]
    SPREAD_FIELD_NUMBER: _ClassVar[int]
    PROB_FIELD_NUMBER: _ClassVar[int]
    APPLY_SCHEDULE_FIELD_NUMBER: _ClassVar[int]
    DISCRETIZE_FIELD_NUMBER: _ClassVar[int]
    MULTIPLIER_FIELD_NUMBER: _ClassVar[int]
    rand_type: str
    exp: bool
    mean: float
    spread: float
    prob: float
    apply_schedule: bool
    discretize: bool
    multiplier: float
    def __init__(self, rand_type: _Optional[str] = ..., exp: _Optional[bool] = ..., mean: _Optional[float] = ..., spread: _Optional[float] = ..., prob: _Optional[float] = ..., apply_schedule: _Optional[bool] = ..., discretize: _Optional[bool] = ..., multiplier: _Optional[float] = ...) -> None: ...

class RandomResizeParameter(_message.Message):
    """intel/caffe.

    min_size (default 0)
    max_size (default 0)
    resize_param
    """
    __slots__ = ("min_size", "max_size", "resize_param")
    MIN_SIZE_FIELD_NUMBER: _ClassVar[int]
    MAX_SIZE_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    min_size: int
    max_size: int
    resize_param: ResizeParameter
    def __init__(self, min_size: _Optional[int] = ..., max_size: _Optional[int] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class ReshapeLabelParameter(_message.Message):
    """Xilinx/Vitis-AI.

    full_label_size (default 80)
    """
    __slots__ = ("full_label_size",)
    FULL_LABEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    full_label_size: int
    def __init__(self, full_label_size: _Optional[int] = ...) -> None: ...

class Resize1_Parameter(_message.Message):
    """OAID/Tengine.

    out_height_scale (default 1)
    out_width_scale (default 1)
    resize_type (default 0)
    is_pyramid_test (default true)
    """
    __slots__ = ("out_height_scale", "out_width_scale", "resize_type", "is_pyramid_test")
    OUT_HEIGHT_SCALE_FIELD_NUMBER: _ClassVar[int]
    OUT_WIDTH_SCALE_FIELD_NUMBER: _ClassVar[int]
    RESIZE_TYPE_FIELD_NUMBER: _ClassVar[int]
    IS_PYRAMID_TEST_FIELD_NUMBER: _ClassVar[int]
    out_height_scale: float
    out_width_scale: float
    resize_type: int
    is_pyramid_test: bool
    def __init__(self, out_height_scale: _Optional[float] = ..., out_width_scale: _Optional[float] = ..., resize_type: _Optional[int] = ..., is_pyramid_test: _Optional[bool] = ...) -> None: ...

class ResizeConvertParameter(_message.Message):
    """Cambricon/caffe.

    input_type (default YUV420SP_NV21)
    output_type (default RGB0)
    resize_h
    resize_w
    crop_x (default 0)
    crop_y (default 0)
    crop_h (default 0)
    crop_w (default 0)
    engine (default DEFAULT)
    """
    __slots__ = ("input_type", "output_type", "resize_h", "resize_w", "crop_x", "crop_y", "crop_h", "crop_w", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ResizeConvertParameter.Engine]
        CAFFE: _ClassVar[ResizeConvertParameter.Engine]
        MLU: _ClassVar[ResizeConvertParameter.Engine]
    DEFAULT: ResizeConvertParameter.Engine
    CAFFE: ResizeConvertParameter.Engine
    MLU: ResizeConvertParameter.Engine
    class InputFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of InputFormat.

        YUV420SP_NV21 = 0
        """
        __slots__ = ()
        YUV420SP_NV21: _ClassVar[ResizeConvertParameter.InputFormat]
    YUV420SP_NV21: ResizeConvertParameter.InputFormat
    class OutputFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of OutputFormat.

        RGB0 = 0
        """
        __slots__ = ()
        RGB0: _ClassVar[ResizeConvertParameter.OutputFormat]
    RGB0: ResizeConvertParameter.OutputFormat
    INPUT_TYPE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_TYPE_FIELD_NUMBER: _ClassVar[int]
    RESIZE_H_FIELD_NUMBER: _ClassVar[int]
    RESIZE_W_FIELD_NUMBER: _ClassVar[int]
    CROP_X_FIELD_NUMBER: _ClassVar[int]
    CROP_Y_FIELD_NUMBER: _ClassVar[int]
    CROP_H_FIELD_NUMBER: _ClassVar[int]
    CROP_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    input_type: ResizeConvertParameter.InputFormat
    output_type: ResizeConvertParameter.OutputFormat
    resize_h: int
    resize_w: int
    crop_x: int
    crop_y: int
    crop_h: int
    crop_w: int
    engine: ResizeConvertParameter.Engine
    def __init__(self, input_type: _Optional[_Union[ResizeConvertParameter.InputFormat, str]] = ..., output_type: _Optional[_Union[ResizeConvertParameter.OutputFormat, str]] = ..., resize_h: _Optional[int] = ..., resize_w: _Optional[int] = ..., crop_x: _Optional[int] = ..., crop_y: _Optional[int] = ..., crop_h: _Optional[int] = ..., crop_w: _Optional[int] = ..., engine: _Optional[_Union[ResizeConvertParameter.Engine, str]] = ...) -> None: ...

class ResizecropParameter(_message.Message):
    """Cambricon/caffe.

    resize_h (default 0)
    resize_w (default 0)
    crop_x (default 0)
    crop_y (default 0)
    crop_h (default 0)
    crop_w (default 0)
    engine (default DEFAULT)
    """
    __slots__ = ("resize_h", "resize_w", "crop_x", "crop_y", "crop_h", "crop_w", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ResizecropParameter.Engine]
        CAFFE: _ClassVar[ResizecropParameter.Engine]
        MLU: _ClassVar[ResizecropParameter.Engine]
    DEFAULT: ResizecropParameter.Engine
    CAFFE: ResizecropParameter.Engine
    MLU: ResizecropParameter.Engine
    RESIZE_H_FIELD_NUMBER: _ClassVar[int]
    RESIZE_W_FIELD_NUMBER: _ClassVar[int]
    CROP_X_FIELD_NUMBER: _ClassVar[int]
    CROP_Y_FIELD_NUMBER: _ClassVar[int]
    CROP_H_FIELD_NUMBER: _ClassVar[int]
    CROP_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    resize_h: int
    resize_w: int
    crop_x: int
    crop_y: int
    crop_h: int
    crop_w: int
    engine: ResizecropParameter.Engine
    def __init__(self, resize_h: _Optional[int] = ..., resize_w: _Optional[int] = ..., crop_x: _Optional[int] = ..., crop_y: _Optional[int] = ..., crop_h: _Optional[int] = ..., crop_w: _Optional[int] = ..., engine: _Optional[_Union[ResizecropParameter.Engine, str]] = ...) -> None: ...

class SegDataParameter(_message.Message):
    """SegData: yjxiong/caffe.

    source
    root_dir
    shuffle (default false)
    balance (default false)
    """
    __slots__ = ("source", "root_dir", "shuffle", "balance")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ROOT_DIR_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FIELD_NUMBER: _ClassVar[int]
    source: str
    root_dir: str
    shuffle: bool
    balance: bool
    def __init__(self, source: _Optional[str] = ..., root_dir: _Optional[str] = ..., shuffle: _Optional[bool] = ..., balance: _Optional[bool] = ...) -> None: ...

class Seq2outParameter(_message.Message):
    """alibaba/MNN."""
    __slots__ = ()
    def __init__(self) -> None: ...

class SequenceDataParameter(_message.Message):
    """yjxiong/caffe.

    video_source
    scale (default 1)
    mean_file
    batch_size
    crop_size (default 0)
    mirror (default false)
    rand_skip (default 0)
    shuffle (default false)
    new_height (default 0)
    new_width (default 0)
    num_frames (default 1)
    num_segments (default 1)
    modality (default FLOW)
    name_pattern
    encoded (default false)
    shot_source
    num_shots (default 1)
    """
    __slots__ = ("video_source", "scale", "mean_file", "batch_size", "crop_size", "mirror", "rand_skip", "shuffle", "new_height", "new_width", "num_frames", "num_segments", "modality", "name_pattern", "encoded", "shot_source", "num_shots")
    class Modality(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Modality.

        RGB = 0
        FLOW = 1
        """
        __slots__ = ()
        RGB: _ClassVar[SequenceDataParameter.Modality]
        FLOW: _ClassVar[SequenceDataParameter.Modality]
    RGB: SequenceDataParameter.Modality
    FLOW: SequenceDataParameter.Modality
    VIDEO_SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    CROP_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIRROR_FIELD_NUMBER: _ClassVar[int]
    RAND_SKIP_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    NEW_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEW_WIDTH_FIELD_NUMBER: _ClassVar[int]
    NUM_FRAMES_FIELD_NUMBER: _ClassVar[int]
    NUM_SEGMENTS_FIELD_NUMBER: _ClassVar[int]
    MODALITY_FIELD_NUMBER: _ClassVar[int]
    NAME_PATTERN_FIELD_NUMBER: _ClassVar[int]
    ENCODED_FIELD_NUMBER: _ClassVar[int]
    SHOT_SOURCE_FIELD_NUMBER: _ClassVar[int]
    NUM_SHOTS_FIELD_NUMBER: _ClassVar[int]
    video_source: str
    scale: float
    mean_file: str
    batch_size: int
    crop_size: int
    mirror: bool
    rand_skip: int
    shuffle: bool
    new_height: int
    new_width: int
    num_frames: int
    num_segments: int
    modality: SequenceDataParameter.Modality
    name_pattern: str
    encoded: bool
    shot_source: str
    num_shots: int
    def __init__(self, video_source: _Optional[str] = ..., scale: _Optional[float] = ..., mean_file: _Optional[str] = ..., batch_size: _Optional[int] = ..., crop_size: _Optional[int] = ..., mirror: _Optional[bool] = ..., rand_skip: _Optional[int] = ..., shuffle: _Optional[bool] = ..., new_height: _Optional[int] = ..., new_width: _Optional[int] = ..., num_frames: _Optional[int] = ..., num_segments: _Optional[int] = ..., modality: _Optional[_Union[SequenceDataParameter.Modality, str]] = ..., name_pattern: _Optional[str] = ..., encoded: _Optional[bool] = ..., shot_source: _Optional[str] = ..., num_shots: _Optional[int] = ...) -> None: ...

class Slice(_message.Message):
    """fyu/caffe-dilation, tidsp/caffe-jacinto.

    dim (list)
    stride (list)
    offset (list)
    """
    __slots__ = ("dim", "stride", "offset")
    DIM_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    dim: _containers.RepeatedScalarFieldContainer[int]
    stride: _containers.RepeatedScalarFieldContainer[int]
    offset: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, dim: _Optional[_Iterable[int]] = ..., stride: _Optional[_Iterable[int]] = ..., offset: _Optional[_Iterable[int]] = ...) -> None: ...

class SpatialTransformerParameter(_message.Message):
    """xialuxi/arcface-caffe.

    transform_type (default affine)
    sampler_type (default bilinear)
    output_H
    output_W
    to_compute_dU (default true)
    theta_1_1
    theta_1_2
    theta_1_3
    theta_2_1
    theta_2_2
    theta_2_3
    """
    __slots__ = ("transform_type", "sampler_type", "output_H", "output_W", "to_compute_dU", "theta_1_1", "theta_1_2", "theta_1_3", "theta_2_1", "theta_2_2", "theta_2_3")
    TRANSFORM_TYPE_FIELD_NUMBER: _ClassVar[int]
    SAMPLER_TYPE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_H_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_W_FIELD_NUMBER: _ClassVar[int]
    TO_COMPUTE_DU_FIELD_NUMBER: _ClassVar[int]
    THETA_1_1_FIELD_NUMBER: _ClassVar[int]
    THETA_1_2_FIELD_NUMBER: _ClassVar[int]
    THETA_1_3_FIELD_NUMBER: _ClassVar[int]
    THETA_2_1_FIELD_NUMBER: _ClassVar[int]
    THETA_2_2_FIELD_NUMBER: _ClassVar[int]
    THETA_2_3_FIELD_NUMBER: _ClassVar[int]
    transform_type: str
    sampler_type: str
    output_H: int
    output_W: int
    to_compute_dU: bool
    theta_1_1: float
    theta_1_2: float
    theta_1_3: float
    theta_2_1: float
    theta_2_2: float
    theta_2_3: float
    def __init__(self, transform_type: _Optional[str] = ..., sampler_type: _Optional[str] = ..., output_H: _Optional[int] = ..., output_W: _Optional[int] = ..., to_compute_dU: _Optional[bool] = ..., theta_1_1: _Optional[float] = ..., theta_1_2: _Optional[float] = ..., theta_1_3: _Optional[float] = ..., theta_2_1: _Optional[float] = ..., theta_2_2: _Optional[float] = ..., theta_2_3: _Optional[float] = ...) -> None: ...

class TokenizedDataParameter(_message.Message):
    """TokenizedData: nets of forks whose schema is not public.

    Of forks: batch_size, block_size, debug_index_file, input_type, python_param, seed, source,
    vocabulary_type
    """
    __slots__ = ("batch_size", "block_size", "debug_index_file", "input_type", "python_param", "seed", "source", "vocabulary_type")
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    BLOCK_SIZE_FIELD_NUMBER: _ClassVar[int]
    DEBUG_INDEX_FILE_FIELD_NUMBER: _ClassVar[int]
    INPUT_TYPE_FIELD_NUMBER: _ClassVar[int]
    PYTHON_PARAM_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    VOCABULARY_TYPE_FIELD_NUMBER: _ClassVar[int]
    batch_size: int
    block_size: int
    debug_index_file: str
    input_type: str
    python_param: PythonParameter
    seed: int
    source: _containers.RepeatedScalarFieldContainer[str]
    vocabulary_type: str
    def __init__(self, batch_size: _Optional[int] = ..., block_size: _Optional[int] = ..., debug_index_file: _Optional[str] = ..., input_type: _Optional[str] = ..., python_param: _Optional[_Union[PythonParameter, _Mapping[str, _Any]]] = ..., seed: _Optional[int] = ..., source: _Optional[_Iterable[str]] = ..., vocabulary_type: _Optional[str] = ...) -> None: ...

class TransformerBlockParameter(_message.Message):
    """TransformerBlock: nets of forks whose schema is not public.

    Of forks: activation, attn_dropout, block_size, block_type, embed, enable_ln_cuda_impl, heads,
    layers, resid_dropout
    """
    __slots__ = ("activation", "attn_dropout", "block_size", "block_type", "embed", "enable_ln_cuda_impl", "heads", "layers", "resid_dropout")
    ACTIVATION_FIELD_NUMBER: _ClassVar[int]
    ATTN_DROPOUT_FIELD_NUMBER: _ClassVar[int]
    BLOCK_SIZE_FIELD_NUMBER: _ClassVar[int]
    BLOCK_TYPE_FIELD_NUMBER: _ClassVar[int]
    EMBED_FIELD_NUMBER: _ClassVar[int]
    ENABLE_LN_CUDA_IMPL_FIELD_NUMBER: _ClassVar[int]
    HEADS_FIELD_NUMBER: _ClassVar[int]
    LAYERS_FIELD_NUMBER: _ClassVar[int]
    RESID_DROPOUT_FIELD_NUMBER: _ClassVar[int]
    activation: str
    attn_dropout: float
    block_size: int
    block_type: str
    embed: int
    enable_ln_cuda_impl: bool
    heads: int
    layers: int
    resid_dropout: float
    def __init__(self, activation: _Optional[str] = ..., attn_dropout: _Optional[float] = ..., block_size: _Optional[int] = ..., block_type: _Optional[str] = ..., embed: _Optional[int] = ..., enable_ln_cuda_impl: _Optional[bool] = ..., heads: _Optional[int] = ..., layers: _Optional[int] = ..., resid_dropout: _Optional[float] = ...) -> None: ...

class UniqueLabelParameter(_message.Message):
    """hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    max_labels
    ignore_label (list)
    force_label (list)
    """
    __slots__ = ("max_labels", "ignore_label", "force_label")
    MAX_LABELS_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    FORCE_LABEL_FIELD_NUMBER: _ClassVar[int]
    max_labels: int
    ignore_label: _containers.RepeatedScalarFieldContainer[int]
    force_label: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, max_labels: _Optional[int] = ..., ignore_label: _Optional[_Iterable[int]] = ..., force_label: _Optional[_Iterable[float]] = ...) -> None: ...

class VideoPoolingParameter(_message.Message):
    """BoLiu-SVCL/video-caffe.

    pooled_h (default 0)
    pooled_w (default 0)
    spatial_scale (default 1)
    pad_ratio (default 0)
    """
    __slots__ = ("pooled_h", "pooled_w", "spatial_scale", "pad_ratio")
    POOLED_H_FIELD_NUMBER: _ClassVar[int]
    POOLED_W_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    PAD_RATIO_FIELD_NUMBER: _ClassVar[int]
    pooled_h: int
    pooled_w: int
    spatial_scale: float
    pad_ratio: float
    def __init__(self, pooled_h: _Optional[int] = ..., pooled_w: _Optional[int] = ..., spatial_scale: _Optional[float] = ..., pad_ratio: _Optional[float] = ...) -> None: ...

class WindowClsDataParameter(_message.Message):
    """HyeonwooNoh/caffe.

    label_dim (default 1)
    """
    __slots__ = ("label_dim",)
    LABEL_DIM_FIELD_NUMBER: _ClassVar[int]
    label_dim: int
    def __init__(self, label_dim: _Optional[int] = ...) -> None: ...

class BBoxRegParameter(_message.Message):
    """BboxAccuracy, BoxOutput, DecodeBBox: zhaoweicai/cascade-rcnn, zhaoweicai/mscnn.

    bbox_mean (list)
    bbox_std (list)
    cls_aware (default true)
    """
    __slots__ = ("bbox_mean", "bbox_std", "cls_aware")
    BBOX_MEAN_FIELD_NUMBER: _ClassVar[int]
    BBOX_STD_FIELD_NUMBER: _ClassVar[int]
    CLS_AWARE_FIELD_NUMBER: _ClassVar[int]
    bbox_mean: _containers.RepeatedScalarFieldContainer[float]
    bbox_std: _containers.RepeatedScalarFieldContainer[float]
    cls_aware: bool
    def __init__(self, bbox_mean: _Optional[_Iterable[float]] = ..., bbox_std: _Optional[_Iterable[float]] = ..., cls_aware: _Optional[bool] = ...) -> None: ...

class BoxAnnotatorOHEMParameter(_message.Message):
    """BoxAnnotatorOHEM: intel/caffe, daijifeng001/caffe-rfcn and 7 more.

    roi_per_img
    ignore_label (default -1)
    """
    __slots__ = ("roi_per_img", "ignore_label")
    ROI_PER_IMG_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    roi_per_img: int
    ignore_label: int
    def __init__(self, roi_per_img: _Optional[int] = ..., ignore_label: _Optional[int] = ...) -> None: ...

class BoxGroupOutputParameter(_message.Message):
    """BoxGroupOutput: zhaoweicai/cascade-rcnn.

    fg_thr (default 0)
    iou_thr (default 0.5)
    nms_type (default IOU)
    box_group_param (list)
    field_whr (default 2)
    field_xyr (default 2)
    max_nms_num (default 0)
    max_post_nms_num (default 0)
    min_size (default 15)
    """
    __slots__ = ("fg_thr", "iou_thr", "nms_type", "box_group_param", "field_whr", "field_xyr", "max_nms_num", "max_post_nms_num", "min_size")
    FG_THR_FIELD_NUMBER: _ClassVar[int]
    IOU_THR_FIELD_NUMBER: _ClassVar[int]
    NMS_TYPE_FIELD_NUMBER: _ClassVar[int]
    BOX_GROUP_PARAM_FIELD_NUMBER: _ClassVar[int]
    FIELD_WHR_FIELD_NUMBER: _ClassVar[int]
    FIELD_XYR_FIELD_NUMBER: _ClassVar[int]
    MAX_NMS_NUM_FIELD_NUMBER: _ClassVar[int]
    MAX_POST_NMS_NUM_FIELD_NUMBER: _ClassVar[int]
    MIN_SIZE_FIELD_NUMBER: _ClassVar[int]
    fg_thr: float
    iou_thr: float
    nms_type: str
    box_group_param: _containers.RepeatedCompositeFieldContainer[BoxGroupParameter]
    field_whr: float
    field_xyr: float
    max_nms_num: int
    max_post_nms_num: int
    min_size: float
    def __init__(self, fg_thr: _Optional[float] = ..., iou_thr: _Optional[float] = ..., nms_type: _Optional[str] = ..., box_group_param: _Optional[_Iterable[_Union[BoxGroupParameter, _Mapping[str, _Any]]]] = ..., field_whr: _Optional[float] = ..., field_xyr: _Optional[float] = ..., max_nms_num: _Optional[int] = ..., max_post_nms_num: _Optional[int] = ..., min_size: _Optional[float] = ...) -> None: ...

class BoxGroupParameter(_message.Message):
    """zhaoweicai/cascade-rcnn.

    field_h (list)
    field_w (list)
    stride
    """
    __slots__ = ("field_h", "field_w", "stride")
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    field_h: _containers.RepeatedScalarFieldContainer[int]
    field_w: _containers.RepeatedScalarFieldContainer[int]
    stride: int
    def __init__(self, field_h: _Optional[_Iterable[int]] = ..., field_w: _Optional[_Iterable[int]] = ..., stride: _Optional[int] = ...) -> None: ...

class BoxOutputParameter(_message.Message):
    """BoxOutput: zhaoweicai/mscnn.

    fg_thr (default 0)
    iou_thr (default 0.5)
    nms_type (default IOU)
    field_h (list)
    field_w (list)
    downsample_rate (list)
    field_whr (default 2)
    field_xyr (default 2)
    max_nms_num (default 0)
    max_post_nms_num (default 0)
    min_size (default 15)
    """
    __slots__ = ("fg_thr", "iou_thr", "nms_type", "field_h", "field_w", "downsample_rate", "field_whr", "field_xyr", "max_nms_num", "max_post_nms_num", "min_size")
    FG_THR_FIELD_NUMBER: _ClassVar[int]
    IOU_THR_FIELD_NUMBER: _ClassVar[int]
    NMS_TYPE_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    DOWNSAMPLE_RATE_FIELD_NUMBER: _ClassVar[int]
    FIELD_WHR_FIELD_NUMBER: _ClassVar[int]
    FIELD_XYR_FIELD_NUMBER: _ClassVar[int]
    MAX_NMS_NUM_FIELD_NUMBER: _ClassVar[int]
    MAX_POST_NMS_NUM_FIELD_NUMBER: _ClassVar[int]
    MIN_SIZE_FIELD_NUMBER: _ClassVar[int]
    fg_thr: float
    iou_thr: float
    nms_type: str
    field_h: _containers.RepeatedScalarFieldContainer[int]
    field_w: _containers.RepeatedScalarFieldContainer[int]
    downsample_rate: _containers.RepeatedScalarFieldContainer[int]
    field_whr: float
    field_xyr: float
    max_nms_num: int
    max_post_nms_num: int
    min_size: float
    def __init__(self, fg_thr: _Optional[float] = ..., iou_thr: _Optional[float] = ..., nms_type: _Optional[str] = ..., field_h: _Optional[_Iterable[int]] = ..., field_w: _Optional[_Iterable[int]] = ..., downsample_rate: _Optional[_Iterable[int]] = ..., field_whr: _Optional[float] = ..., field_xyr: _Optional[float] = ..., max_nms_num: _Optional[int] = ..., max_post_nms_num: _Optional[int] = ..., min_size: _Optional[float] = ...) -> None: ...

class ClsOHEMParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    topk (default 128)
    ignore_label (default -1)
    """
    __slots__ = ("topk", "ignore_label")
    TOPK_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    topk: int
    ignore_label: int
    def __init__(self, topk: _Optional[int] = ..., ignore_label: _Optional[int] = ...) -> None: ...

class DecodeBBoxParameter(_message.Message):
    """zhaoweicai/cascade-rcnn, zhaoweicai/mscnn.

    gt_iou_thr (default 0.95)
    """
    __slots__ = ("gt_iou_thr",)
    GT_IOU_THR_FIELD_NUMBER: _ClassVar[int]
    gt_iou_thr: float
    def __init__(self, gt_iou_thr: _Optional[float] = ...) -> None: ...

class DeformableRSROIParameter(_message.Message):
    """DeformablePSROIPool: skybird1995/deformable_RFCN_caffe.

    spatial_scale
    output_dim
    group_size
    sample_num
    """
    __slots__ = ("spatial_scale", "output_dim", "group_size", "sample_num")
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DIM_FIELD_NUMBER: _ClassVar[int]
    GROUP_SIZE_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_NUM_FIELD_NUMBER: _ClassVar[int]
    spatial_scale: float
    output_dim: int
    group_size: int
    sample_num: int
    def __init__(self, spatial_scale: _Optional[float] = ..., output_dim: _Optional[int] = ..., group_size: _Optional[int] = ..., sample_num: _Optional[int] = ...) -> None: ...

class DeltaToCoordinateParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    threshold_cls (default 0)
    stride (default 8)
    anchor_bias (default 3.5)
    threshold_reg (default 0.2)
    """
    __slots__ = ("threshold_cls", "stride", "anchor_bias", "threshold_reg")
    THRESHOLD_CLS_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_BIAS_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_REG_FIELD_NUMBER: _ClassVar[int]
    threshold_cls: float
    stride: int
    anchor_bias: float
    threshold_reg: float
    def __init__(self, threshold_cls: _Optional[float] = ..., stride: _Optional[int] = ..., anchor_bias: _Optional[float] = ..., threshold_reg: _Optional[float] = ...) -> None: ...

class DetectionAccuracyParameter(_message.Message):
    """DetectionAccuracy: zhaoweicai/mscnn.

    cls_num
    coord_num (default 4)
    field_h
    field_w
    downsample_rate
    top_k (default 1)
    field_whr (default 2)
    field_xyr (default 4)
    bg_threshold (default 0.5)
    objectness (default false)
    """
    __slots__ = ("cls_num", "coord_num", "field_h", "field_w", "downsample_rate", "top_k", "field_whr", "field_xyr", "bg_threshold", "objectness")
    CLS_NUM_FIELD_NUMBER: _ClassVar[int]
    COORD_NUM_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    DOWNSAMPLE_RATE_FIELD_NUMBER: _ClassVar[int]
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    FIELD_WHR_FIELD_NUMBER: _ClassVar[int]
    FIELD_XYR_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    OBJECTNESS_FIELD_NUMBER: _ClassVar[int]
    cls_num: int
    coord_num: int
    field_h: int
    field_w: int
    downsample_rate: int
    top_k: int
    field_whr: float
    field_xyr: float
    bg_threshold: float
    objectness: bool
    def __init__(self, cls_num: _Optional[int] = ..., coord_num: _Optional[int] = ..., field_h: _Optional[int] = ..., field_w: _Optional[int] = ..., downsample_rate: _Optional[int] = ..., top_k: _Optional[int] = ..., field_whr: _Optional[float] = ..., field_xyr: _Optional[float] = ..., bg_threshold: _Optional[float] = ..., objectness: _Optional[bool] = ...) -> None: ...

class DetectionDataParameter(_message.Message):
    """DetectionData: zhaoweicai/cascade-rcnn.

    source
    scale (default 1)
    batch_size
    coord_num (default 4)
    stride (list)
    field_h (list)
    field_w (list)
    fg_threshold (default 0.5)
    ignore_fg_threshold (default 0.4)
    resize_width
    resize_height
    crop_width (default 0)
    crop_height (default 0)
    min_scale
    max_scale
    multiscale_prob (default 0.5)
    min_whaspect
    max_whaspect
    short_size
    long_size
    min_gt_width (default 0)
    min_gt_height (default 0)
    shuffle (default random)
    output_gt_boxes (default false)
    cache_images (default false)
    root_folder
    distort_param
    resize_param
    resize_ratio
    crop_short_size
    crop_long_size
    low_scale_ratio
    high_scale_ratio
    anchor_ignore_margin_ratio
    anchor_ignore_iou_thr
    pickup_iou_thr (default 0.2)
    mix_group_size (default 64)
    template_ratio (list)
    """
    __slots__ = ("source", "scale", "batch_size", "coord_num", "stride", "field_h", "field_w", "fg_threshold", "ignore_fg_threshold", "resize_width", "resize_height", "crop_width", "crop_height", "min_scale", "max_scale", "multiscale_prob", "min_whaspect", "max_whaspect", "short_size", "long_size", "min_gt_width", "min_gt_height", "shuffle", "output_gt_boxes", "cache_images", "root_folder", "distort_param", "resize_param", "resize_ratio", "crop_short_size", "crop_long_size", "low_scale_ratio", "high_scale_ratio", "anchor_ignore_margin_ratio", "anchor_ignore_iou_thr", "pickup_iou_thr", "mix_group_size", "template_ratio")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    COORD_NUM_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    IGNORE_FG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    RESIZE_WIDTH_FIELD_NUMBER: _ClassVar[int]
    RESIZE_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    CROP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    CROP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    MIN_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_SCALE_FIELD_NUMBER: _ClassVar[int]
    MULTISCALE_PROB_FIELD_NUMBER: _ClassVar[int]
    MIN_WHASPECT_FIELD_NUMBER: _ClassVar[int]
    MAX_WHASPECT_FIELD_NUMBER: _ClassVar[int]
    SHORT_SIZE_FIELD_NUMBER: _ClassVar[int]
    LONG_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIN_GT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    MIN_GT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_GT_BOXES_FIELD_NUMBER: _ClassVar[int]
    CACHE_IMAGES_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    DISTORT_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_RATIO_FIELD_NUMBER: _ClassVar[int]
    CROP_SHORT_SIZE_FIELD_NUMBER: _ClassVar[int]
    CROP_LONG_SIZE_FIELD_NUMBER: _ClassVar[int]
    LOW_SCALE_RATIO_FIELD_NUMBER: _ClassVar[int]
    HIGH_SCALE_RATIO_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_IGNORE_MARGIN_RATIO_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_IGNORE_IOU_THR_FIELD_NUMBER: _ClassVar[int]
    PICKUP_IOU_THR_FIELD_NUMBER: _ClassVar[int]
    MIX_GROUP_SIZE_FIELD_NUMBER: _ClassVar[int]
    TEMPLATE_RATIO_FIELD_NUMBER: _ClassVar[int]
    source: str
    scale: float
    batch_size: int
    coord_num: int
    stride: _containers.RepeatedScalarFieldContainer[int]
    field_h: _containers.RepeatedScalarFieldContainer[int]
    field_w: _containers.RepeatedScalarFieldContainer[int]
    fg_threshold: float
    ignore_fg_threshold: float
    resize_width: int
    resize_height: int
    crop_width: int
    crop_height: int
    min_scale: float
    max_scale: float
    multiscale_prob: float
    min_whaspect: float
    max_whaspect: float
    short_size: int
    long_size: int
    min_gt_width: float
    min_gt_height: float
    shuffle: str
    output_gt_boxes: bool
    cache_images: bool
    root_folder: str
    distort_param: DistortionParameter
    resize_param: ResizeParameter
    resize_ratio: float
    crop_short_size: int
    crop_long_size: int
    low_scale_ratio: float
    high_scale_ratio: float
    anchor_ignore_margin_ratio: float
    anchor_ignore_iou_thr: float
    pickup_iou_thr: float
    mix_group_size: int
    template_ratio: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, source: _Optional[str] = ..., scale: _Optional[float] = ..., batch_size: _Optional[int] = ..., coord_num: _Optional[int] = ..., stride: _Optional[_Iterable[int]] = ..., field_h: _Optional[_Iterable[int]] = ..., field_w: _Optional[_Iterable[int]] = ..., fg_threshold: _Optional[float] = ..., ignore_fg_threshold: _Optional[float] = ..., resize_width: _Optional[int] = ..., resize_height: _Optional[int] = ..., crop_width: _Optional[int] = ..., crop_height: _Optional[int] = ..., min_scale: _Optional[float] = ..., max_scale: _Optional[float] = ..., multiscale_prob: _Optional[float] = ..., min_whaspect: _Optional[float] = ..., max_whaspect: _Optional[float] = ..., short_size: _Optional[int] = ..., long_size: _Optional[int] = ..., min_gt_width: _Optional[float] = ..., min_gt_height: _Optional[float] = ..., shuffle: _Optional[str] = ..., output_gt_boxes: _Optional[bool] = ..., cache_images: _Optional[bool] = ..., root_folder: _Optional[str] = ..., distort_param: _Optional[_Union[DistortionParameter, _Mapping[str, _Any]]] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ..., resize_ratio: _Optional[float] = ..., crop_short_size: _Optional[int] = ..., crop_long_size: _Optional[int] = ..., low_scale_ratio: _Optional[float] = ..., high_scale_ratio: _Optional[float] = ..., anchor_ignore_margin_ratio: _Optional[float] = ..., anchor_ignore_iou_thr: _Optional[float] = ..., pickup_iou_thr: _Optional[float] = ..., mix_group_size: _Optional[int] = ..., template_ratio: _Optional[_Iterable[float]] = ...) -> None: ...

class DetectionGroupAccuracyParameter(_message.Message):
    """DetectionGroupAccuracy: zhaoweicai/cascade-rcnn.

    cls_num
    field_h (list)
    field_w (list)
    stride
    field_whr (default 2)
    field_xyr (default 4)
    bg_threshold (default 0.5)
    objectness (default false)
    """
    __slots__ = ("cls_num", "field_h", "field_w", "stride", "field_whr", "field_xyr", "bg_threshold", "objectness")
    CLS_NUM_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    FIELD_WHR_FIELD_NUMBER: _ClassVar[int]
    FIELD_XYR_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    OBJECTNESS_FIELD_NUMBER: _ClassVar[int]
    cls_num: int
    field_h: _containers.RepeatedScalarFieldContainer[int]
    field_w: _containers.RepeatedScalarFieldContainer[int]
    stride: int
    field_whr: float
    field_xyr: float
    bg_threshold: float
    objectness: bool
    def __init__(self, cls_num: _Optional[int] = ..., field_h: _Optional[_Iterable[int]] = ..., field_w: _Optional[_Iterable[int]] = ..., stride: _Optional[int] = ..., field_whr: _Optional[float] = ..., field_xyr: _Optional[float] = ..., bg_threshold: _Optional[float] = ..., objectness: _Optional[bool] = ...) -> None: ...

class DetectionGroupLossParameter(_message.Message):
    """DetectionGroupLoss: zhaoweicai/cascade-rcnn.

    cls_num
    lambda (default 1)
    field_h (list)
    field_w (list)
    stride
    field_whr (default 4)
    field_xyr (default 0.25)
    bg_threshold (default 0.5)
    bg_multiple (default 4)
    neg_mining_type (default random)
    neg_ranking_type (default conf_loss)
    min_num_neg (default 5)
    objectness (default false)
    batch_size (default -1)
    pos_neg_weighted (default false)
    bbox_loss_type (default Smooth_L1)
    """
    __slots__ = ("cls_num", "field_h", "field_w", "stride", "field_whr", "field_xyr", "bg_threshold", "bg_multiple", "neg_mining_type", "neg_ranking_type", "min_num_neg", "objectness", "batch_size", "pos_neg_weighted", "bbox_loss_type")
    CLS_NUM_FIELD_NUMBER: _ClassVar[int]
    LAMBDA_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    FIELD_WHR_FIELD_NUMBER: _ClassVar[int]
    FIELD_XYR_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BG_MULTIPLE_FIELD_NUMBER: _ClassVar[int]
    NEG_MINING_TYPE_FIELD_NUMBER: _ClassVar[int]
    NEG_RANKING_TYPE_FIELD_NUMBER: _ClassVar[int]
    MIN_NUM_NEG_FIELD_NUMBER: _ClassVar[int]
    OBJECTNESS_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    POS_NEG_WEIGHTED_FIELD_NUMBER: _ClassVar[int]
    BBOX_LOSS_TYPE_FIELD_NUMBER: _ClassVar[int]
    cls_num: int
    field_h: _containers.RepeatedScalarFieldContainer[int]
    field_w: _containers.RepeatedScalarFieldContainer[int]
    stride: int
    field_whr: float
    field_xyr: float
    bg_threshold: float
    bg_multiple: int
    neg_mining_type: str
    neg_ranking_type: str
    min_num_neg: int
    objectness: bool
    batch_size: int
    pos_neg_weighted: bool
    bbox_loss_type: str
    def __init__(self, cls_num: _Optional[int] = ..., field_h: _Optional[_Iterable[int]] = ..., field_w: _Optional[_Iterable[int]] = ..., stride: _Optional[int] = ..., field_whr: _Optional[float] = ..., field_xyr: _Optional[float] = ..., bg_threshold: _Optional[float] = ..., bg_multiple: _Optional[int] = ..., neg_mining_type: _Optional[str] = ..., neg_ranking_type: _Optional[str] = ..., min_num_neg: _Optional[int] = ..., objectness: _Optional[bool] = ..., batch_size: _Optional[int] = ..., pos_neg_weighted: _Optional[bool] = ..., bbox_loss_type: _Optional[str] = ..., **kwargs: _Any) -> None: ...

class DetectionLossParameter(_message.Message):
    """DetectionLoss: xialuxi/arcface-caffe, yeahkun/caffe-yolo and 1 more.

    side (default 7)
    num_class (default 20)
    num_object (default 2)
    object_scale (default 1)
    noobject_scale (default 0.5)
    class_scale (default 1)
    coord_scale (default 5)
    sqrt (default true)
    constriant (default false)
    Of forks: bb_smooth, bg_multiple, bg_threshold, cls_num, coord_num, downsample_rate, field_h,
    field_w, field_whr, field_xyr, iou_weighted, lambda, objectness, pos_neg_weighted, sample_mode
    """
    __slots__ = ("side", "num_class", "num_object", "object_scale", "noobject_scale", "class_scale", "coord_scale", "sqrt", "constriant", "bb_smooth", "bg_multiple", "bg_threshold", "cls_num", "coord_num", "downsample_rate", "field_h", "field_w", "field_whr", "field_xyr", "iou_weighted", "objectness", "pos_neg_weighted", "sample_mode")
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    NUM_OBJECT_FIELD_NUMBER: _ClassVar[int]
    OBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    NOOBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    CLASS_SCALE_FIELD_NUMBER: _ClassVar[int]
    COORD_SCALE_FIELD_NUMBER: _ClassVar[int]
    SQRT_FIELD_NUMBER: _ClassVar[int]
    CONSTRIANT_FIELD_NUMBER: _ClassVar[int]
    BB_SMOOTH_FIELD_NUMBER: _ClassVar[int]
    BG_MULTIPLE_FIELD_NUMBER: _ClassVar[int]
    BG_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    CLS_NUM_FIELD_NUMBER: _ClassVar[int]
    COORD_NUM_FIELD_NUMBER: _ClassVar[int]
    DOWNSAMPLE_RATE_FIELD_NUMBER: _ClassVar[int]
    FIELD_H_FIELD_NUMBER: _ClassVar[int]
    FIELD_W_FIELD_NUMBER: _ClassVar[int]
    FIELD_WHR_FIELD_NUMBER: _ClassVar[int]
    FIELD_XYR_FIELD_NUMBER: _ClassVar[int]
    IOU_WEIGHTED_FIELD_NUMBER: _ClassVar[int]
    LAMBDA_FIELD_NUMBER: _ClassVar[int]
    OBJECTNESS_FIELD_NUMBER: _ClassVar[int]
    POS_NEG_WEIGHTED_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_MODE_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_class: int
    num_object: int
    object_scale: float
    noobject_scale: float
    class_scale: float
    coord_scale: float
    sqrt: bool
    constriant: bool
    bb_smooth: bool
    bg_multiple: int
    bg_threshold: float
    cls_num: int
    coord_num: int
    downsample_rate: int
    field_h: int
    field_w: int
    field_whr: float
    field_xyr: float
    iou_weighted: bool
    objectness: bool
    pos_neg_weighted: bool
    sample_mode: str
    def __init__(self, side: _Optional[int] = ..., num_class: _Optional[int] = ..., num_object: _Optional[int] = ..., object_scale: _Optional[float] = ..., noobject_scale: _Optional[float] = ..., class_scale: _Optional[float] = ..., coord_scale: _Optional[float] = ..., sqrt: _Optional[bool] = ..., constriant: _Optional[bool] = ..., bb_smooth: _Optional[bool] = ..., bg_multiple: _Optional[int] = ..., bg_threshold: _Optional[float] = ..., cls_num: _Optional[int] = ..., coord_num: _Optional[int] = ..., downsample_rate: _Optional[int] = ..., field_h: _Optional[int] = ..., field_w: _Optional[int] = ..., field_whr: _Optional[float] = ..., field_xyr: _Optional[float] = ..., iou_weighted: _Optional[bool] = ..., objectness: _Optional[bool] = ..., pos_neg_weighted: _Optional[bool] = ..., sample_mode: _Optional[str] = ..., **kwargs: _Any) -> None: ...

class DetectionOutParameter(_message.Message):
    """Cambricon/caffe.

    side (default 13)
    num_classes (default 20)
    num_box (default 5)
    coords (default 4)
    confidence_threshold (default 0.01)
    nms_threshold (default 0.45)
    biases (list)
    label_map_file
    engine (default DEFAULT)
    """
    __slots__ = ("side", "num_classes", "num_box", "coords", "confidence_threshold", "nms_threshold", "biases", "label_map_file", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[DetectionOutParameter.Engine]
        CAFFE: _ClassVar[DetectionOutParameter.Engine]
        MLU: _ClassVar[DetectionOutParameter.Engine]
    DEFAULT: DetectionOutParameter.Engine
    CAFFE: DetectionOutParameter.Engine
    MLU: DetectionOutParameter.Engine
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    NUM_BOX_FIELD_NUMBER: _ClassVar[int]
    COORDS_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    LABEL_MAP_FILE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_classes: int
    num_box: int
    coords: int
    confidence_threshold: float
    nms_threshold: float
    biases: _containers.RepeatedScalarFieldContainer[float]
    label_map_file: str
    engine: DetectionOutParameter.Engine
    def __init__(self, side: _Optional[int] = ..., num_classes: _Optional[int] = ..., num_box: _Optional[int] = ..., coords: _Optional[int] = ..., confidence_threshold: _Optional[float] = ..., nms_threshold: _Optional[float] = ..., biases: _Optional[_Iterable[float]] = ..., label_map_file: _Optional[str] = ..., engine: _Optional[_Union[DetectionOutParameter.Engine, str]] = ...) -> None: ...

class DetectionPoseOutputParameter(_message.Message):
    """Cambricon/caffe.

    num_classes
    share_location (default true)
    background_label_id (default 0)
    nms_param
    save_output_param
    code_type (default CORNER)
    keep_top_k (default -1)
    variance_encoded_in_target (default false)
    confidence_threshold
    visualize (default false)
    visualize_threshold
    num_poses
    share_pose (default true)
    """
    __slots__ = ("num_classes", "share_location", "background_label_id", "nms_param", "save_output_param", "code_type", "keep_top_k", "variance_encoded_in_target", "confidence_threshold", "visualize", "visualize_threshold", "num_poses", "share_pose")
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    SHARE_LOCATION_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_LABEL_ID_FIELD_NUMBER: _ClassVar[int]
    NMS_PARAM_FIELD_NUMBER: _ClassVar[int]
    SAVE_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    CODE_TYPE_FIELD_NUMBER: _ClassVar[int]
    KEEP_TOP_K_FIELD_NUMBER: _ClassVar[int]
    VARIANCE_ENCODED_IN_TARGET_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    VISUALIZE_FIELD_NUMBER: _ClassVar[int]
    VISUALIZE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NUM_POSES_FIELD_NUMBER: _ClassVar[int]
    SHARE_POSE_FIELD_NUMBER: _ClassVar[int]
    num_classes: int
    share_location: bool
    background_label_id: int
    nms_param: NonMaximumSuppressionParameter
    save_output_param: SaveOutputParameter
    code_type: PriorBoxParameter.CodeType
    keep_top_k: int
    variance_encoded_in_target: bool
    confidence_threshold: float
    visualize: bool
    visualize_threshold: float
    num_poses: int
    share_pose: bool
    def __init__(self, num_classes: _Optional[int] = ..., share_location: _Optional[bool] = ..., background_label_id: _Optional[int] = ..., nms_param: _Optional[_Union[NonMaximumSuppressionParameter, _Mapping[str, _Any]]] = ..., save_output_param: _Optional[_Union[SaveOutputParameter, _Mapping[str, _Any]]] = ..., code_type: _Optional[_Union[PriorBoxParameter.CodeType, str]] = ..., keep_top_k: _Optional[int] = ..., variance_encoded_in_target: _Optional[bool] = ..., confidence_threshold: _Optional[float] = ..., visualize: _Optional[bool] = ..., visualize_threshold: _Optional[float] = ..., num_poses: _Optional[int] = ..., share_pose: _Optional[bool] = ...) -> None: ...

class DetectNetAugmentationParameter(_message.Message):
    """DetectNetTransformation: NVIDIA/caffe, tidsp/caffe-jacinto and 1 more.

    crop_prob (default 1)
    shift_x (default 0)
    shift_y (default 0)
    scale_prob (default 0.33)
    scale_min (default 0.7)
    scale_max (default 1)
    flip_prob (default 0.33)
    rotation_prob (default 0.33)
    max_rotate_degree (default 1)
    hue_rotation_prob (default 0.33)
    hue_rotation (default 15)
    desaturation_prob (default 0.33)
    desaturation_max (default 0.5)
    Of forks: distort_param, emit_constraint, expand_param, noise_param, resize_param
    """
    __slots__ = ("crop_prob", "shift_x", "shift_y", "scale_prob", "scale_min", "scale_max", "flip_prob", "rotation_prob", "max_rotate_degree", "hue_rotation_prob", "hue_rotation", "desaturation_prob", "desaturation_max", "distort_param", "emit_constraint", "expand_param", "noise_param", "resize_param")
    CROP_PROB_FIELD_NUMBER: _ClassVar[int]
    SHIFT_X_FIELD_NUMBER: _ClassVar[int]
    SHIFT_Y_FIELD_NUMBER: _ClassVar[int]
    SCALE_PROB_FIELD_NUMBER: _ClassVar[int]
    SCALE_MIN_FIELD_NUMBER: _ClassVar[int]
    SCALE_MAX_FIELD_NUMBER: _ClassVar[int]
    FLIP_PROB_FIELD_NUMBER: _ClassVar[int]
    ROTATION_PROB_FIELD_NUMBER: _ClassVar[int]
    MAX_ROTATE_DEGREE_FIELD_NUMBER: _ClassVar[int]
    HUE_ROTATION_PROB_FIELD_NUMBER: _ClassVar[int]
    HUE_ROTATION_FIELD_NUMBER: _ClassVar[int]
    DESATURATION_PROB_FIELD_NUMBER: _ClassVar[int]
    DESATURATION_MAX_FIELD_NUMBER: _ClassVar[int]
    DISTORT_PARAM_FIELD_NUMBER: _ClassVar[int]
    EMIT_CONSTRAINT_FIELD_NUMBER: _ClassVar[int]
    EXPAND_PARAM_FIELD_NUMBER: _ClassVar[int]
    NOISE_PARAM_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    crop_prob: float
    shift_x: int
    shift_y: int
    scale_prob: float
    scale_min: float
    scale_max: float
    flip_prob: float
    rotation_prob: float
    max_rotate_degree: float
    hue_rotation_prob: float
    hue_rotation: float
    desaturation_prob: float
    desaturation_max: float
    distort_param: DistortionParameter
    emit_constraint: EmitConstraint
    expand_param: ExpansionParameter
    noise_param: NoiseParameter
    resize_param: ResizeParameter
    def __init__(self, crop_prob: _Optional[float] = ..., shift_x: _Optional[int] = ..., shift_y: _Optional[int] = ..., scale_prob: _Optional[float] = ..., scale_min: _Optional[float] = ..., scale_max: _Optional[float] = ..., flip_prob: _Optional[float] = ..., rotation_prob: _Optional[float] = ..., max_rotate_degree: _Optional[float] = ..., hue_rotation_prob: _Optional[float] = ..., hue_rotation: _Optional[float] = ..., desaturation_prob: _Optional[float] = ..., desaturation_max: _Optional[float] = ..., distort_param: _Optional[_Union[DistortionParameter, _Mapping[str, _Any]]] = ..., emit_constraint: _Optional[_Union[EmitConstraint, _Mapping[str, _Any]]] = ..., expand_param: _Optional[_Union[ExpansionParameter, _Mapping[str, _Any]]] = ..., noise_param: _Optional[_Union[NoiseParameter, _Mapping[str, _Any]]] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class DetectNetGroundTruthParameter(_message.Message):
    """DetectNetTransformation: NVIDIA/caffe, tidsp/caffe-jacinto and 1 more.

    stride (default 4)
    scale_cvg (default 0.5)
    gridbox_type (default GRIDBOX_MAX)
    max_cvg_len (default 50)
    min_cvg_len (default 50)
    coverage_type (default RECTANGULAR)
    image_size_x (default 1248)
    image_size_y (default 384)
    obj_norm (default false)
    crop_bboxes (default true)
    object_class (list)
    """
    __slots__ = ("stride", "scale_cvg", "gridbox_type", "max_cvg_len", "min_cvg_len", "coverage_type", "image_size_x", "image_size_y", "obj_norm", "crop_bboxes", "object_class")
    class CoverageType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of CoverageType.

        RECTANGULAR = 0
        """
        __slots__ = ()
        RECTANGULAR: _ClassVar[DetectNetGroundTruthParameter.CoverageType]
    RECTANGULAR: DetectNetGroundTruthParameter.CoverageType
    class GridboxType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of GridboxType.

        GRIDBOX_MAX = 0
        GRIDBOX_MIN = 1
        """
        __slots__ = ()
        GRIDBOX_MAX: _ClassVar[DetectNetGroundTruthParameter.GridboxType]
        GRIDBOX_MIN: _ClassVar[DetectNetGroundTruthParameter.GridboxType]
    GRIDBOX_MAX: DetectNetGroundTruthParameter.GridboxType
    GRIDBOX_MIN: DetectNetGroundTruthParameter.GridboxType
    class ClassMapping(_message.Message):
        """Values of ClassMapping.

        src
        dst
        """
        __slots__ = ("src", "dst")
        SRC_FIELD_NUMBER: _ClassVar[int]
        DST_FIELD_NUMBER: _ClassVar[int]
        src: int
        dst: int
        def __init__(self, src: _Optional[int] = ..., dst: _Optional[int] = ...) -> None: ...
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    SCALE_CVG_FIELD_NUMBER: _ClassVar[int]
    GRIDBOX_TYPE_FIELD_NUMBER: _ClassVar[int]
    MAX_CVG_LEN_FIELD_NUMBER: _ClassVar[int]
    MIN_CVG_LEN_FIELD_NUMBER: _ClassVar[int]
    COVERAGE_TYPE_FIELD_NUMBER: _ClassVar[int]
    IMAGE_SIZE_X_FIELD_NUMBER: _ClassVar[int]
    IMAGE_SIZE_Y_FIELD_NUMBER: _ClassVar[int]
    OBJ_NORM_FIELD_NUMBER: _ClassVar[int]
    CROP_BBOXES_FIELD_NUMBER: _ClassVar[int]
    OBJECT_CLASS_FIELD_NUMBER: _ClassVar[int]
    stride: int
    scale_cvg: float
    gridbox_type: DetectNetGroundTruthParameter.GridboxType
    max_cvg_len: int
    min_cvg_len: int
    coverage_type: DetectNetGroundTruthParameter.CoverageType
    image_size_x: int
    image_size_y: int
    obj_norm: bool
    crop_bboxes: bool
    object_class: _containers.RepeatedCompositeFieldContainer[DetectNetGroundTruthParameter.ClassMapping]
    def __init__(self, stride: _Optional[int] = ..., scale_cvg: _Optional[float] = ..., gridbox_type: _Optional[_Union[DetectNetGroundTruthParameter.GridboxType, str]] = ..., max_cvg_len: _Optional[int] = ..., min_cvg_len: _Optional[int] = ..., coverage_type: _Optional[_Union[DetectNetGroundTruthParameter.CoverageType, str]] = ..., image_size_x: _Optional[int] = ..., image_size_y: _Optional[int] = ..., obj_norm: _Optional[bool] = ..., crop_bboxes: _Optional[bool] = ..., object_class: _Optional[_Iterable[_Union[DetectNetGroundTruthParameter.ClassMapping, _Mapping[str, _Any]]]] = ...) -> None: ...

class EvalDetectionParameter(_message.Message):
    """EvalDetection: intel/caffe, choasup/caffe-yolo9000 and 2 more.

    side (default 7)
    num_class (default 20)
    num_object (default 2)
    threshold (default 0.5)
    sqrt (default true)
    constriant (default true)
    score_type (default MULTIPLY)
    nms (default -1)
    biases (list)
    Of forks: save_output_param
    """
    __slots__ = ("side", "num_class", "num_object", "threshold", "sqrt", "constriant", "score_type", "nms", "biases", "save_output_param")
    class ScoreType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ScoreType.

        OBJ = 0
        PROB = 1
        MULTIPLY = 2
        """
        __slots__ = ()
        OBJ: _ClassVar[EvalDetectionParameter.ScoreType]
        PROB: _ClassVar[EvalDetectionParameter.ScoreType]
        MULTIPLY: _ClassVar[EvalDetectionParameter.ScoreType]
    OBJ: EvalDetectionParameter.ScoreType
    PROB: EvalDetectionParameter.ScoreType
    MULTIPLY: EvalDetectionParameter.ScoreType
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    NUM_OBJECT_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    SQRT_FIELD_NUMBER: _ClassVar[int]
    CONSTRIANT_FIELD_NUMBER: _ClassVar[int]
    SCORE_TYPE_FIELD_NUMBER: _ClassVar[int]
    NMS_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    SAVE_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_class: int
    num_object: int
    threshold: float
    sqrt: bool
    constriant: bool
    score_type: EvalDetectionParameter.ScoreType
    nms: float
    biases: _containers.RepeatedScalarFieldContainer[float]
    save_output_param: SaveOutputParameter
    def __init__(self, side: _Optional[int] = ..., num_class: _Optional[int] = ..., num_object: _Optional[int] = ..., threshold: _Optional[float] = ..., sqrt: _Optional[bool] = ..., constriant: _Optional[bool] = ..., score_type: _Optional[_Union[EvalDetectionParameter.ScoreType, str]] = ..., nms: _Optional[float] = ..., biases: _Optional[_Iterable[float]] = ..., save_output_param: _Optional[_Union[SaveOutputParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class ImageDetectParameter(_message.Message):
    """Cambricon/caffe.

    engine (default DEFAULT)
    num_class (default 21)
    im_h (default 224)
    im_w (default 224)
    scale (default 1)
    nms_thresh (default 0.3)
    score_thresh (default 0.05)
    """
    __slots__ = ("engine", "num_class", "im_h", "im_w", "scale", "nms_thresh", "score_thresh")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ImageDetectParameter.Engine]
        CAFFE: _ClassVar[ImageDetectParameter.Engine]
        MLU: _ClassVar[ImageDetectParameter.Engine]
    DEFAULT: ImageDetectParameter.Engine
    CAFFE: ImageDetectParameter.Engine
    MLU: ImageDetectParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    IM_H_FIELD_NUMBER: _ClassVar[int]
    IM_W_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESH_FIELD_NUMBER: _ClassVar[int]
    SCORE_THRESH_FIELD_NUMBER: _ClassVar[int]
    engine: ImageDetectParameter.Engine
    num_class: int
    im_h: int
    im_w: int
    scale: float
    nms_thresh: float
    score_thresh: float
    def __init__(self, engine: _Optional[_Union[ImageDetectParameter.Engine, str]] = ..., num_class: _Optional[int] = ..., im_h: _Optional[int] = ..., im_w: _Optional[int] = ..., scale: _Optional[float] = ..., nms_thresh: _Optional[float] = ..., score_thresh: _Optional[float] = ...) -> None: ...

class PredictBoxParameter(_message.Message):
    """happynear/caffe-windows.

    stride (default 2)
    receptive_field (default 12)
    nms (default true)
    output_vector (default true)
    positive_thresh (default 0.5)
    bbreg_exp (default true)
    """
    __slots__ = ("stride", "receptive_field", "nms", "output_vector", "positive_thresh", "bbreg_exp")
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    RECEPTIVE_FIELD_FIELD_NUMBER: _ClassVar[int]
    NMS_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_VECTOR_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_THRESH_FIELD_NUMBER: _ClassVar[int]
    BBREG_EXP_FIELD_NUMBER: _ClassVar[int]
    stride: int
    receptive_field: int
    nms: bool
    output_vector: bool
    positive_thresh: float
    bbreg_exp: bool
    def __init__(self, stride: _Optional[int] = ..., receptive_field: _Optional[int] = ..., nms: _Optional[bool] = ..., output_vector: _Optional[bool] = ..., positive_thresh: _Optional[float] = ..., bbreg_exp: _Optional[bool] = ...) -> None: ...

class ProposalParameter(_message.Message):
    """Proposal: happynear/caffe-windows, Cambricon/caffe and 2 more.

    feat_stride (default 16)
    base_size (default 16)
    min_size (default 16)
    ratio (list)
    scale (list)
    pre_nms_topn (default 6000)
    post_nms_topn (default 300)
    nms_thresh (default 0.7)
    Of forks: anchor, anchor_num, anchor_ratio, anchor_scale, enable_softmax, engine, im_h, im_min_h,
    im_min_w, im_w, min_height, min_width, nms_input_num, nms_iou_th, nms_num, nms_output_num,
    nms_scale, nproposal_mode, pvanet_mode, shuffle_channel, stride, stride_h, stride_w, top_num
    """
    __slots__ = ("feat_stride", "base_size", "min_size", "ratio", "scale", "pre_nms_topn", "post_nms_topn", "nms_thresh", "anchor", "anchor_num", "anchor_ratio", "anchor_scale", "enable_softmax", "engine", "im_h", "im_min_h", "im_min_w", "im_w", "min_height", "min_width", "nms_input_num", "nms_iou_th", "nms_num", "nms_output_num", "nms_scale", "nproposal_mode", "pvanet_mode", "shuffle_channel", "stride", "stride_h", "stride_w", "top_num")
    class Anchor(_message.Message):
        """Values of Anchor.

        left
        top
        right
        bottom
        """
        __slots__ = ("left", "top", "right", "bottom")
        LEFT_FIELD_NUMBER: _ClassVar[int]
        TOP_FIELD_NUMBER: _ClassVar[int]
        RIGHT_FIELD_NUMBER: _ClassVar[int]
        BOTTOM_FIELD_NUMBER: _ClassVar[int]
        left: float
        top: float
        right: float
        bottom: float
        def __init__(self, left: _Optional[float] = ..., top: _Optional[float] = ..., right: _Optional[float] = ..., bottom: _Optional[float] = ...) -> None: ...
    FEAT_STRIDE_FIELD_NUMBER: _ClassVar[int]
    BASE_SIZE_FIELD_NUMBER: _ClassVar[int]
    MIN_SIZE_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    PRE_NMS_TOPN_FIELD_NUMBER: _ClassVar[int]
    POST_NMS_TOPN_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESH_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_NUM_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_RATIO_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_SCALE_FIELD_NUMBER: _ClassVar[int]
    ENABLE_SOFTMAX_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IM_H_FIELD_NUMBER: _ClassVar[int]
    IM_MIN_H_FIELD_NUMBER: _ClassVar[int]
    IM_MIN_W_FIELD_NUMBER: _ClassVar[int]
    IM_W_FIELD_NUMBER: _ClassVar[int]
    MIN_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    MIN_WIDTH_FIELD_NUMBER: _ClassVar[int]
    NMS_INPUT_NUM_FIELD_NUMBER: _ClassVar[int]
    NMS_IOU_TH_FIELD_NUMBER: _ClassVar[int]
    NMS_NUM_FIELD_NUMBER: _ClassVar[int]
    NMS_OUTPUT_NUM_FIELD_NUMBER: _ClassVar[int]
    NMS_SCALE_FIELD_NUMBER: _ClassVar[int]
    NPROPOSAL_MODE_FIELD_NUMBER: _ClassVar[int]
    PVANET_MODE_FIELD_NUMBER: _ClassVar[int]
    SHUFFLE_CHANNEL_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    TOP_NUM_FIELD_NUMBER: _ClassVar[int]
    feat_stride: int
    base_size: int
    min_size: int
    ratio: _containers.RepeatedScalarFieldContainer[float]
    scale: _containers.RepeatedScalarFieldContainer[float]
    pre_nms_topn: int
    post_nms_topn: int
    nms_thresh: float
    anchor: _containers.RepeatedCompositeFieldContainer[ProposalParameter.Anchor]
    anchor_num: int
    anchor_ratio: _containers.RepeatedScalarFieldContainer[float]
    anchor_scale: _containers.RepeatedScalarFieldContainer[float]
    enable_softmax: bool
    engine: Engine
    im_h: float
    im_min_h: float
    im_min_w: float
    im_w: float
    min_height: float
    min_width: float
    nms_input_num: int
    nms_iou_th: float
    nms_num: int
    nms_output_num: int
    nms_scale: float
    nproposal_mode: bool
    pvanet_mode: bool
    shuffle_channel: bool
    stride: float
    stride_h: int
    stride_w: int
    top_num: float
    def __init__(self, feat_stride: _Optional[int] = ..., base_size: _Optional[int] = ..., min_size: _Optional[int] = ..., ratio: _Optional[_Iterable[float]] = ..., scale: _Optional[_Iterable[float]] = ..., pre_nms_topn: _Optional[int] = ..., post_nms_topn: _Optional[int] = ..., nms_thresh: _Optional[float] = ..., anchor: _Optional[_Iterable[_Union[ProposalParameter.Anchor, _Mapping[str, _Any]]]] = ..., anchor_num: _Optional[int] = ..., anchor_ratio: _Optional[_Iterable[float]] = ..., anchor_scale: _Optional[_Iterable[float]] = ..., enable_softmax: _Optional[bool] = ..., engine: _Optional[_Union[Engine, str]] = ..., im_h: _Optional[float] = ..., im_min_h: _Optional[float] = ..., im_min_w: _Optional[float] = ..., im_w: _Optional[float] = ..., min_height: _Optional[float] = ..., min_width: _Optional[float] = ..., nms_input_num: _Optional[int] = ..., nms_iou_th: _Optional[float] = ..., nms_num: _Optional[int] = ..., nms_output_num: _Optional[int] = ..., nms_scale: _Optional[float] = ..., nproposal_mode: _Optional[bool] = ..., pvanet_mode: _Optional[bool] = ..., shuffle_channel: _Optional[bool] = ..., stride: _Optional[float] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., top_num: _Optional[float] = ...) -> None: ...

class ProposalTargetParameter(_message.Message):
    """ProposalTarget: zhaoweicai/cascade-rcnn, zhaoweicai/mscnn.

    cls_num
    batch_size (default 128)
    fg_fraction (default 0.25)
    num_img_per_batch (default 4)
    fg_thr (default 0.5)
    bg_thr_hg (default 0.5)
    bg_thr_lw (default 0.1)
    img_width
    img_height
    iou_weighted (default false)
    bbox_thr_lw (default 0)
    bbox_thr_hg (default 10)
    pickup_discard (default true)
    append_gtbox (default true)
    """
    __slots__ = ("cls_num", "batch_size", "fg_fraction", "num_img_per_batch", "fg_thr", "bg_thr_hg", "bg_thr_lw", "img_width", "img_height", "iou_weighted", "bbox_thr_lw", "bbox_thr_hg", "pickup_discard", "append_gtbox")
    CLS_NUM_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    FG_FRACTION_FIELD_NUMBER: _ClassVar[int]
    NUM_IMG_PER_BATCH_FIELD_NUMBER: _ClassVar[int]
    FG_THR_FIELD_NUMBER: _ClassVar[int]
    BG_THR_HG_FIELD_NUMBER: _ClassVar[int]
    BG_THR_LW_FIELD_NUMBER: _ClassVar[int]
    IMG_WIDTH_FIELD_NUMBER: _ClassVar[int]
    IMG_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    IOU_WEIGHTED_FIELD_NUMBER: _ClassVar[int]
    BBOX_THR_LW_FIELD_NUMBER: _ClassVar[int]
    BBOX_THR_HG_FIELD_NUMBER: _ClassVar[int]
    PICKUP_DISCARD_FIELD_NUMBER: _ClassVar[int]
    APPEND_GTBOX_FIELD_NUMBER: _ClassVar[int]
    cls_num: int
    batch_size: int
    fg_fraction: float
    num_img_per_batch: int
    fg_thr: float
    bg_thr_hg: float
    bg_thr_lw: float
    img_width: int
    img_height: int
    iou_weighted: bool
    bbox_thr_lw: float
    bbox_thr_hg: float
    pickup_discard: bool
    append_gtbox: bool
    def __init__(self, cls_num: _Optional[int] = ..., batch_size: _Optional[int] = ..., fg_fraction: _Optional[float] = ..., num_img_per_batch: _Optional[int] = ..., fg_thr: _Optional[float] = ..., bg_thr_hg: _Optional[float] = ..., bg_thr_lw: _Optional[float] = ..., img_width: _Optional[int] = ..., img_height: _Optional[int] = ..., iou_weighted: _Optional[bool] = ..., bbox_thr_lw: _Optional[float] = ..., bbox_thr_hg: _Optional[float] = ..., pickup_discard: _Optional[bool] = ..., append_gtbox: _Optional[bool] = ...) -> None: ...

class PSROIPoolingParameter(_message.Message):
    """PSROIPooling: happynear/caffe-windows, intel/caffe and 12 more.

    spatial_scale
    output_dim
    group_size
    Of forks: engine, no_pad_shift
    """
    __slots__ = ("spatial_scale", "output_dim", "group_size", "engine", "no_pad_shift")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PSROIPoolingParameter.Engine]
        CAFFE: _ClassVar[PSROIPoolingParameter.Engine]
        MLU: _ClassVar[PSROIPoolingParameter.Engine]
    DEFAULT: PSROIPoolingParameter.Engine
    CAFFE: PSROIPoolingParameter.Engine
    MLU: PSROIPoolingParameter.Engine
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DIM_FIELD_NUMBER: _ClassVar[int]
    GROUP_SIZE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NO_PAD_SHIFT_FIELD_NUMBER: _ClassVar[int]
    spatial_scale: float
    output_dim: int
    group_size: int
    engine: PSROIPoolingParameter.Engine
    no_pad_shift: float
    def __init__(self, spatial_scale: _Optional[float] = ..., output_dim: _Optional[int] = ..., group_size: _Optional[int] = ..., engine: _Optional[_Union[PSROIPoolingParameter.Engine, str]] = ..., no_pad_shift: _Optional[float] = ...) -> None: ...

class PSROIRegionPoolingParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    pooled_h (default 0)
    pooled_w (default 0)
    spatial_scale (default 1)
    offset (default 6)
    output_dim (default 201)
    group_size (default 7)
    extend_scale (default 1.5)
    shrink_scale (default 0.6)
    no_pad_shift (default 0)
    """
    __slots__ = ("pooled_h", "pooled_w", "spatial_scale", "offset", "output_dim", "group_size", "extend_scale", "shrink_scale", "no_pad_shift")
    POOLED_H_FIELD_NUMBER: _ClassVar[int]
    POOLED_W_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DIM_FIELD_NUMBER: _ClassVar[int]
    GROUP_SIZE_FIELD_NUMBER: _ClassVar[int]
    EXTEND_SCALE_FIELD_NUMBER: _ClassVar[int]
    SHRINK_SCALE_FIELD_NUMBER: _ClassVar[int]
    NO_PAD_SHIFT_FIELD_NUMBER: _ClassVar[int]
    pooled_h: int
    pooled_w: int
    spatial_scale: float
    offset: float
    output_dim: int
    group_size: int
    extend_scale: float
    shrink_scale: float
    no_pad_shift: float
    def __init__(self, pooled_h: _Optional[int] = ..., pooled_w: _Optional[int] = ..., spatial_scale: _Optional[float] = ..., offset: _Optional[float] = ..., output_dim: _Optional[int] = ..., group_size: _Optional[int] = ..., extend_scale: _Optional[float] = ..., shrink_scale: _Optional[float] = ..., no_pad_shift: _Optional[float] = ...) -> None: ...

class RegionLossParameter(_message.Message):
    """RegionLoss: intel/caffe, choasup/caffe-yolo9000 and 4 more.

    side (default 13)
    num_class (default 20)
    bias_match (default 1)
    coords (default 4)
    num (default 5)
    softmax (default 1)
    jitter (default 0.2)
    rescore (default 1)
    object_scale (default 1)
    class_scale (default 1)
    noobject_scale (default 0.5)
    coord_scale (default 5)
    absolute (default 1)
    thresh (default 0.2)
    random (default 1)
    biases (list)
    softmax_tree
    class_map
    Of forks: sotmax_tree
    """
    __slots__ = ("side", "num_class", "bias_match", "coords", "num", "softmax", "jitter", "rescore", "object_scale", "class_scale", "noobject_scale", "coord_scale", "absolute", "thresh", "random", "biases", "softmax_tree", "class_map", "sotmax_tree")
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    BIAS_MATCH_FIELD_NUMBER: _ClassVar[int]
    COORDS_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    SOFTMAX_FIELD_NUMBER: _ClassVar[int]
    JITTER_FIELD_NUMBER: _ClassVar[int]
    RESCORE_FIELD_NUMBER: _ClassVar[int]
    OBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    CLASS_SCALE_FIELD_NUMBER: _ClassVar[int]
    NOOBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    COORD_SCALE_FIELD_NUMBER: _ClassVar[int]
    ABSOLUTE_FIELD_NUMBER: _ClassVar[int]
    THRESH_FIELD_NUMBER: _ClassVar[int]
    RANDOM_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    SOFTMAX_TREE_FIELD_NUMBER: _ClassVar[int]
    CLASS_MAP_FIELD_NUMBER: _ClassVar[int]
    SOTMAX_TREE_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_class: int
    bias_match: int
    coords: int
    num: int
    softmax: int
    jitter: float
    rescore: int
    object_scale: float
    class_scale: float
    noobject_scale: float
    coord_scale: float
    absolute: int
    thresh: float
    random: int
    biases: _containers.RepeatedScalarFieldContainer[float]
    softmax_tree: str
    class_map: str
    sotmax_tree: str
    def __init__(self, side: _Optional[int] = ..., num_class: _Optional[int] = ..., bias_match: _Optional[int] = ..., coords: _Optional[int] = ..., num: _Optional[int] = ..., softmax: _Optional[int] = ..., jitter: _Optional[float] = ..., rescore: _Optional[int] = ..., object_scale: _Optional[float] = ..., class_scale: _Optional[float] = ..., noobject_scale: _Optional[float] = ..., coord_scale: _Optional[float] = ..., absolute: _Optional[int] = ..., thresh: _Optional[float] = ..., random: _Optional[int] = ..., biases: _Optional[_Iterable[float]] = ..., softmax_tree: _Optional[str] = ..., class_map: _Optional[str] = ..., sotmax_tree: _Optional[str] = ...) -> None: ...

class RegionParameter(_message.Message):
    """Region: Cambricon/caffe, OAID/Tengine.

    bias_match (default true)
    output_square (default true)
    softmax
    num
    classes
    coords
    ratio
    iou_thresh (default 0.4)
    box_thresh (default 0.5)
    anchors (list)
    engine (default DEFAULT)
    Of forks: biases, boxes_of_each_grid, confidence_threshold, label_map_file, nms_threshold, num_box,
    num_classes, side
    """
    __slots__ = ("bias_match", "output_square", "softmax", "num", "classes", "coords", "ratio", "iou_thresh", "box_thresh", "anchors", "engine", "biases", "boxes_of_each_grid", "confidence_threshold", "label_map_file", "nms_threshold", "num_box", "num_classes", "side")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[RegionParameter.Engine]
        CAFFE: _ClassVar[RegionParameter.Engine]
        MLU: _ClassVar[RegionParameter.Engine]
    DEFAULT: RegionParameter.Engine
    CAFFE: RegionParameter.Engine
    MLU: RegionParameter.Engine
    BIAS_MATCH_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_SQUARE_FIELD_NUMBER: _ClassVar[int]
    SOFTMAX_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    CLASSES_FIELD_NUMBER: _ClassVar[int]
    COORDS_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    IOU_THRESH_FIELD_NUMBER: _ClassVar[int]
    BOX_THRESH_FIELD_NUMBER: _ClassVar[int]
    ANCHORS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    BOXES_OF_EACH_GRID_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    LABEL_MAP_FILE_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NUM_BOX_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    SIDE_FIELD_NUMBER: _ClassVar[int]
    bias_match: bool
    output_square: bool
    softmax: bool
    num: int
    classes: int
    coords: int
    ratio: float
    iou_thresh: float
    box_thresh: float
    anchors: _containers.RepeatedScalarFieldContainer[float]
    engine: RegionParameter.Engine
    biases: _containers.RepeatedScalarFieldContainer[float]
    boxes_of_each_grid: int
    confidence_threshold: float
    label_map_file: str
    nms_threshold: float
    num_box: int
    num_classes: int
    side: int
    def __init__(self, bias_match: _Optional[bool] = ..., output_square: _Optional[bool] = ..., softmax: _Optional[bool] = ..., num: _Optional[int] = ..., classes: _Optional[int] = ..., coords: _Optional[int] = ..., ratio: _Optional[float] = ..., iou_thresh: _Optional[float] = ..., box_thresh: _Optional[float] = ..., anchors: _Optional[_Iterable[float]] = ..., engine: _Optional[_Union[RegionParameter.Engine, str]] = ..., biases: _Optional[_Iterable[float]] = ..., boxes_of_each_grid: _Optional[int] = ..., confidence_threshold: _Optional[float] = ..., label_map_file: _Optional[str] = ..., nms_threshold: _Optional[float] = ..., num_box: _Optional[int] = ..., num_classes: _Optional[int] = ..., side: _Optional[int] = ...) -> None: ...

class RegionPoolingParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    pooled_h (default 0)
    pooled_w (default 0)
    spatial_scale (default 1)
    offset (default 6)
    """
    __slots__ = ("pooled_h", "pooled_w", "spatial_scale", "offset")
    POOLED_H_FIELD_NUMBER: _ClassVar[int]
    POOLED_W_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    pooled_h: int
    pooled_w: int
    spatial_scale: float
    offset: float
    def __init__(self, pooled_h: _Optional[int] = ..., pooled_w: _Optional[int] = ..., spatial_scale: _Optional[float] = ..., offset: _Optional[float] = ...) -> None: ...

class ReorgParameter(_message.Message):
    """Reorg: intel/caffe, Cambricon/caffe and 8 more.

    stride
    reverse (default false)
    Of forks: engine
    """
    __slots__ = ("stride", "reverse", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ReorgParameter.Engine]
        CAFFE: _ClassVar[ReorgParameter.Engine]
        MLU: _ClassVar[ReorgParameter.Engine]
    DEFAULT: ReorgParameter.Engine
    CAFFE: ReorgParameter.Engine
    MLU: ReorgParameter.Engine
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    REVERSE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    stride: int
    reverse: bool
    engine: ReorgParameter.Engine
    def __init__(self, stride: _Optional[int] = ..., reverse: _Optional[bool] = ..., engine: _Optional[_Union[ReorgParameter.Engine, str]] = ...) -> None: ...

class ROIAlignParameter(_message.Message):
    """Cambricon/caffe, Tencent/ncnn.

    pooled_h (default 0)
    pooled_w (default 0)
    spatial_scale (default 1)
    Of forks: engine, sampling_ratio
    """
    __slots__ = ("pooled_h", "pooled_w", "spatial_scale", "engine", "sampling_ratio")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ROIAlignParameter.Engine]
        CAFFE: _ClassVar[ROIAlignParameter.Engine]
        MLU: _ClassVar[ROIAlignParameter.Engine]
    DEFAULT: ROIAlignParameter.Engine
    CAFFE: ROIAlignParameter.Engine
    MLU: ROIAlignParameter.Engine
    POOLED_H_FIELD_NUMBER: _ClassVar[int]
    POOLED_W_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    SAMPLING_RATIO_FIELD_NUMBER: _ClassVar[int]
    pooled_h: int
    pooled_w: int
    spatial_scale: float
    engine: ROIAlignParameter.Engine
    sampling_ratio: int
    def __init__(self, pooled_h: _Optional[int] = ..., pooled_w: _Optional[int] = ..., spatial_scale: _Optional[float] = ..., engine: _Optional[_Union[ROIAlignParameter.Engine, str]] = ..., sampling_ratio: _Optional[int] = ...) -> None: ...

class ROIPoolingParameter(_message.Message):
    """ROIAlign, ROIPooling: happynear/caffe-windows, intel/caffe and 25 more.

    pooled_h (default 0)
    pooled_w (default 0)
    spatial_scale (default 1)
    Of forks: engine, pad_ratio, pooled_size, use_faster_roipooling
    """
    __slots__ = ("pooled_h", "pooled_w", "spatial_scale", "engine", "pad_ratio", "pooled_size", "use_faster_roipooling")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ROIPoolingParameter.Engine]
        CAFFE: _ClassVar[ROIPoolingParameter.Engine]
        MLU: _ClassVar[ROIPoolingParameter.Engine]
    DEFAULT: ROIPoolingParameter.Engine
    CAFFE: ROIPoolingParameter.Engine
    MLU: ROIPoolingParameter.Engine
    POOLED_H_FIELD_NUMBER: _ClassVar[int]
    POOLED_W_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    PAD_RATIO_FIELD_NUMBER: _ClassVar[int]
    POOLED_SIZE_FIELD_NUMBER: _ClassVar[int]
    USE_FASTER_ROIPOOLING_FIELD_NUMBER: _ClassVar[int]
    pooled_h: int
    pooled_w: int
    spatial_scale: float
    engine: ROIPoolingParameter.Engine
    pad_ratio: float
    pooled_size: _containers.RepeatedScalarFieldContainer[int]
    use_faster_roipooling: int
    def __init__(self, pooled_h: _Optional[int] = ..., pooled_w: _Optional[int] = ..., spatial_scale: _Optional[float] = ..., engine: _Optional[_Union[ROIPoolingParameter.Engine, str]] = ..., pad_ratio: _Optional[float] = ..., pooled_size: _Optional[_Iterable[int]] = ..., use_faster_roipooling: _Optional[int] = ...) -> None: ...

class ROIWarpingParameter(_message.Message):
    """ROIWarping: nets of forks whose schema is not public.

    Of forks: pooled_h, pooled_w, spatial_scale
    """
    __slots__ = ("pooled_h", "pooled_w", "spatial_scale")
    POOLED_H_FIELD_NUMBER: _ClassVar[int]
    POOLED_W_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    pooled_h: int
    pooled_w: int
    spatial_scale: float
    def __init__(self, pooled_h: _Optional[int] = ..., pooled_w: _Optional[int] = ..., spatial_scale: _Optional[float] = ...) -> None: ...

class RPNParameter(_message.Message):
    """OAID/Tengine, xialuxi/arcface-caffe.

    feat_stride
    basesize
    scale (list)
    ratio (list)
    boxminsize
    nms_thresh
    per_nms_topn
    post_nms_topn
    """
    __slots__ = ("feat_stride", "basesize", "scale", "ratio", "boxminsize", "nms_thresh", "per_nms_topn", "post_nms_topn")
    FEAT_STRIDE_FIELD_NUMBER: _ClassVar[int]
    BASESIZE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    BOXMINSIZE_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESH_FIELD_NUMBER: _ClassVar[int]
    PER_NMS_TOPN_FIELD_NUMBER: _ClassVar[int]
    POST_NMS_TOPN_FIELD_NUMBER: _ClassVar[int]
    feat_stride: int
    basesize: int
    scale: _containers.RepeatedScalarFieldContainer[int]
    ratio: _containers.RepeatedScalarFieldContainer[float]
    boxminsize: int
    nms_thresh: float
    per_nms_topn: int
    post_nms_topn: int
    def __init__(self, feat_stride: _Optional[int] = ..., basesize: _Optional[int] = ..., scale: _Optional[_Iterable[int]] = ..., ratio: _Optional[_Iterable[float]] = ..., boxminsize: _Optional[int] = ..., nms_thresh: _Optional[float] = ..., per_nms_topn: _Optional[int] = ..., post_nms_topn: _Optional[int] = ...) -> None: ...

class SubRegionParameter(_message.Message):
    """happynear/caffe-windows.

    region_height
    region_width
    data_height
    data_width
    as_dim (default 1)
    """
    __slots__ = ("region_height", "region_width", "data_height", "data_width", "as_dim")
    REGION_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    REGION_WIDTH_FIELD_NUMBER: _ClassVar[int]
    DATA_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    DATA_WIDTH_FIELD_NUMBER: _ClassVar[int]
    AS_DIM_FIELD_NUMBER: _ClassVar[int]
    region_height: int
    region_width: int
    data_height: int
    data_width: int
    as_dim: int
    def __init__(self, region_height: _Optional[int] = ..., region_width: _Optional[int] = ..., data_height: _Optional[int] = ..., data_width: _Optional[int] = ..., as_dim: _Optional[int] = ...) -> None: ...

class YoloDetectionOutputParameter(_message.Message):
    """YoloDetectionOutput: eric612/Caffe-YOLOv3-Windows, eric612/MobileNet-YOLO and 2 more.

    side (default 13)
    num_classes (default 20)
    num_box (default 5)
    coords (default 4)
    confidence_threshold (default 0.01)
    nms_threshold (default 0.45)
    biases (list)
    label_map_file
    """
    __slots__ = ("side", "num_classes", "num_box", "coords", "confidence_threshold", "nms_threshold", "biases", "label_map_file")
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    NUM_BOX_FIELD_NUMBER: _ClassVar[int]
    COORDS_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    LABEL_MAP_FILE_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_classes: int
    num_box: int
    coords: int
    confidence_threshold: float
    nms_threshold: float
    biases: _containers.RepeatedScalarFieldContainer[float]
    label_map_file: str
    def __init__(self, side: _Optional[int] = ..., num_classes: _Optional[int] = ..., num_box: _Optional[int] = ..., coords: _Optional[int] = ..., confidence_threshold: _Optional[float] = ..., nms_threshold: _Optional[float] = ..., biases: _Optional[_Iterable[float]] = ..., label_map_file: _Optional[str] = ...) -> None: ...

class YoloEvalDetectionParameter(_message.Message):
    """Xilinx/Vitis-AI.

    side (default 7)
    num_class (default 20)
    num_object (default 2)
    threshold (default 0.5)
    sqrt (default true)
    constriant (default true)
    score_type (default MULTIPLY)
    nms (default -1)
    biases (list)
    """
    __slots__ = ("side", "num_class", "num_object", "threshold", "sqrt", "constriant", "score_type", "nms", "biases")
    class ScoreType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ScoreType.

        OBJ = 0
        PROB = 1
        MULTIPLY = 2
        """
        __slots__ = ()
        OBJ: _ClassVar[YoloEvalDetectionParameter.ScoreType]
        PROB: _ClassVar[YoloEvalDetectionParameter.ScoreType]
        MULTIPLY: _ClassVar[YoloEvalDetectionParameter.ScoreType]
    OBJ: YoloEvalDetectionParameter.ScoreType
    PROB: YoloEvalDetectionParameter.ScoreType
    MULTIPLY: YoloEvalDetectionParameter.ScoreType
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    NUM_OBJECT_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    SQRT_FIELD_NUMBER: _ClassVar[int]
    CONSTRIANT_FIELD_NUMBER: _ClassVar[int]
    SCORE_TYPE_FIELD_NUMBER: _ClassVar[int]
    NMS_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_class: int
    num_object: int
    threshold: float
    sqrt: bool
    constriant: bool
    score_type: YoloEvalDetectionParameter.ScoreType
    nms: float
    biases: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, side: _Optional[int] = ..., num_class: _Optional[int] = ..., num_object: _Optional[int] = ..., threshold: _Optional[float] = ..., sqrt: _Optional[bool] = ..., constriant: _Optional[bool] = ..., score_type: _Optional[_Union[YoloEvalDetectionParameter.ScoreType, str]] = ..., nms: _Optional[float] = ..., biases: _Optional[_Iterable[float]] = ...) -> None: ...

class YoloSegParameter(_message.Message):
    """YoloSeg: eric612/MobileNet-YOLO.

    num_class (default 0)
    object_scale (default 5)
    class_scale (default 1)
    use_logic_gradient (default false)
    use_hardsigmoid (default false)
    """
    __slots__ = ("num_class", "object_scale", "class_scale", "use_logic_gradient", "use_hardsigmoid")
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    OBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    CLASS_SCALE_FIELD_NUMBER: _ClassVar[int]
    USE_LOGIC_GRADIENT_FIELD_NUMBER: _ClassVar[int]
    USE_HARDSIGMOID_FIELD_NUMBER: _ClassVar[int]
    num_class: int
    object_scale: float
    class_scale: float
    use_logic_gradient: bool
    use_hardsigmoid: bool
    def __init__(self, num_class: _Optional[int] = ..., object_scale: _Optional[float] = ..., class_scale: _Optional[float] = ..., use_logic_gradient: _Optional[bool] = ..., use_hardsigmoid: _Optional[bool] = ...) -> None: ...

class Yolov3DetectionOutputParameter(_message.Message):
    """Yolov3DetectionOutput: eric612/Caffe-YOLOv3-Windows, eric612/MobileNet-YOLO and 2 more.

    num_classes (default 20)
    num_box (default 3)
    confidence_threshold (default 0.01)
    nms_threshold (default 0.45)
    biases (list)
    anchors_scale (list)
    mask_group_num (default 2)
    mask (list)
    Of forks: gaussian_box
    """
    __slots__ = ("num_classes", "num_box", "confidence_threshold", "nms_threshold", "biases", "anchors_scale", "mask_group_num", "mask", "gaussian_box")
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    NUM_BOX_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    ANCHORS_SCALE_FIELD_NUMBER: _ClassVar[int]
    MASK_GROUP_NUM_FIELD_NUMBER: _ClassVar[int]
    MASK_FIELD_NUMBER: _ClassVar[int]
    GAUSSIAN_BOX_FIELD_NUMBER: _ClassVar[int]
    num_classes: int
    num_box: int
    confidence_threshold: float
    nms_threshold: float
    biases: _containers.RepeatedScalarFieldContainer[float]
    anchors_scale: _containers.RepeatedScalarFieldContainer[int]
    mask_group_num: int
    mask: _containers.RepeatedScalarFieldContainer[int]
    gaussian_box: bool
    def __init__(self, num_classes: _Optional[int] = ..., num_box: _Optional[int] = ..., confidence_threshold: _Optional[float] = ..., nms_threshold: _Optional[float] = ..., biases: _Optional[_Iterable[float]] = ..., anchors_scale: _Optional[_Iterable[int]] = ..., mask_group_num: _Optional[int] = ..., mask: _Optional[_Iterable[int]] = ..., gaussian_box: _Optional[bool] = ...) -> None: ...

class Yolov3Parameter(_message.Message):
    """Yolov3: Cambricon/caffe, eric612/Caffe-YOLOv3-Windows and 2 more.

    side (default 13)
    num_class (default 20)
    num (default 5)
    object_scale (default 1)
    class_scale (default 1)
    noobject_scale (default 0.5)
    coord_scale (default 5)
    thresh (default 0.2)
    anchors_scale (default 32)
    biases (list)
    mask (list)
    use_logic_gradient (default false)
    use_focal_loss (default false)
    Of forks: accumulate, anchor_num, confidence_threshold, engine, im_h, im_w, iou_loss,
    iou_normalizer, iou_thresh, label_smooth_eps, max_delta, nms_threshold, num_box, num_classes
    """
    __slots__ = ("side", "num_class", "num", "object_scale", "class_scale", "noobject_scale", "coord_scale", "thresh", "anchors_scale", "biases", "mask", "use_logic_gradient", "use_focal_loss", "accumulate", "anchor_num", "confidence_threshold", "engine", "im_h", "im_w", "iou_loss", "iou_normalizer", "iou_thresh", "label_smooth_eps", "max_delta", "nms_threshold", "num_box", "num_classes")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[Yolov3Parameter.Engine]
        CAFFE: _ClassVar[Yolov3Parameter.Engine]
        MLU: _ClassVar[Yolov3Parameter.Engine]
    DEFAULT: Yolov3Parameter.Engine
    CAFFE: Yolov3Parameter.Engine
    MLU: Yolov3Parameter.Engine
    class IOU_LOSS(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of IOU_LOSS.

        IOU = 0
        GIOU = 1
        MSE = 2
        DIOU = 3
        CIOU = 4
        """
        __slots__ = ()
        IOU: _ClassVar[Yolov3Parameter.IOU_LOSS]
        GIOU: _ClassVar[Yolov3Parameter.IOU_LOSS]
        MSE: _ClassVar[Yolov3Parameter.IOU_LOSS]
        DIOU: _ClassVar[Yolov3Parameter.IOU_LOSS]
        CIOU: _ClassVar[Yolov3Parameter.IOU_LOSS]
    IOU: Yolov3Parameter.IOU_LOSS
    GIOU: Yolov3Parameter.IOU_LOSS
    MSE: Yolov3Parameter.IOU_LOSS
    DIOU: Yolov3Parameter.IOU_LOSS
    CIOU: Yolov3Parameter.IOU_LOSS
    SIDE_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASS_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    OBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    CLASS_SCALE_FIELD_NUMBER: _ClassVar[int]
    NOOBJECT_SCALE_FIELD_NUMBER: _ClassVar[int]
    COORD_SCALE_FIELD_NUMBER: _ClassVar[int]
    THRESH_FIELD_NUMBER: _ClassVar[int]
    ANCHORS_SCALE_FIELD_NUMBER: _ClassVar[int]
    BIASES_FIELD_NUMBER: _ClassVar[int]
    MASK_FIELD_NUMBER: _ClassVar[int]
    USE_LOGIC_GRADIENT_FIELD_NUMBER: _ClassVar[int]
    USE_FOCAL_LOSS_FIELD_NUMBER: _ClassVar[int]
    ACCUMULATE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_NUM_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IM_H_FIELD_NUMBER: _ClassVar[int]
    IM_W_FIELD_NUMBER: _ClassVar[int]
    IOU_LOSS_FIELD_NUMBER: _ClassVar[int]
    IOU_NORMALIZER_FIELD_NUMBER: _ClassVar[int]
    IOU_THRESH_FIELD_NUMBER: _ClassVar[int]
    LABEL_SMOOTH_EPS_FIELD_NUMBER: _ClassVar[int]
    MAX_DELTA_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    NUM_BOX_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    side: int
    num_class: int
    num: int
    object_scale: float
    class_scale: float
    noobject_scale: float
    coord_scale: float
    thresh: float
    anchors_scale: int
    biases: _containers.RepeatedScalarFieldContainer[float]
    mask: _containers.RepeatedScalarFieldContainer[int]
    use_logic_gradient: bool
    use_focal_loss: bool
    accumulate: bool
    anchor_num: int
    confidence_threshold: float
    engine: Yolov3Parameter.Engine
    im_h: int
    im_w: int
    iou_loss: Yolov3Parameter.IOU_LOSS
    iou_normalizer: float
    iou_thresh: float
    label_smooth_eps: float
    max_delta: float
    nms_threshold: float
    num_box: int
    num_classes: int
    def __init__(self, side: _Optional[int] = ..., num_class: _Optional[int] = ..., num: _Optional[int] = ..., object_scale: _Optional[float] = ..., class_scale: _Optional[float] = ..., noobject_scale: _Optional[float] = ..., coord_scale: _Optional[float] = ..., thresh: _Optional[float] = ..., anchors_scale: _Optional[int] = ..., biases: _Optional[_Iterable[float]] = ..., mask: _Optional[_Iterable[int]] = ..., use_logic_gradient: _Optional[bool] = ..., use_focal_loss: _Optional[bool] = ..., accumulate: _Optional[bool] = ..., anchor_num: _Optional[int] = ..., confidence_threshold: _Optional[float] = ..., engine: _Optional[_Union[Yolov3Parameter.Engine, str]] = ..., im_h: _Optional[int] = ..., im_w: _Optional[int] = ..., iou_loss: _Optional[_Union[Yolov3Parameter.IOU_LOSS, str]] = ..., iou_normalizer: _Optional[float] = ..., iou_thresh: _Optional[float] = ..., label_smooth_eps: _Optional[float] = ..., max_delta: _Optional[float] = ..., nms_threshold: _Optional[float] = ..., num_box: _Optional[int] = ..., num_classes: _Optional[int] = ...) -> None: ...

class AccumParameter(_message.Message):
    """lmb-freiburg/flownet2.

    top_height (default 0)
    top_width (default 0)
    size_divisible_by (default 0)
    have_reference (default false)
    """
    __slots__ = ("top_height", "top_width", "size_divisible_by", "have_reference")
    TOP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    TOP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    SIZE_DIVISIBLE_BY_FIELD_NUMBER: _ClassVar[int]
    HAVE_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    top_height: int
    top_width: int
    size_divisible_by: int
    have_reference: bool
    def __init__(self, top_height: _Optional[int] = ..., top_width: _Optional[int] = ..., size_divisible_by: _Optional[int] = ..., have_reference: _Optional[bool] = ...) -> None: ...

class AdaptiveBiasChannelParameter(_message.Message):
    """hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    num_iter (default 1)
    bg_portion (default 0.2)
    fg_portion (default 0.2)
    suppress_others (default true)
    margin_others (default 1e-05)
    """
    __slots__ = ("num_iter", "bg_portion", "fg_portion", "suppress_others", "margin_others")
    NUM_ITER_FIELD_NUMBER: _ClassVar[int]
    BG_PORTION_FIELD_NUMBER: _ClassVar[int]
    FG_PORTION_FIELD_NUMBER: _ClassVar[int]
    SUPPRESS_OTHERS_FIELD_NUMBER: _ClassVar[int]
    MARGIN_OTHERS_FIELD_NUMBER: _ClassVar[int]
    num_iter: int
    bg_portion: float
    fg_portion: float
    suppress_others: bool
    margin_others: float
    def __init__(self, num_iter: _Optional[int] = ..., bg_portion: _Optional[float] = ..., fg_portion: _Optional[float] = ..., suppress_others: _Optional[bool] = ..., margin_others: _Optional[float] = ...) -> None: ...

class AddPadParameter(_message.Message):
    """Cambricon/caffe.

    pad (list)
    pad_h (default 0)
    pad_w (default 0)
    engine (default DEFAULT)
    """
    __slots__ = ("pad", "pad_h", "pad_w", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[AddPadParameter.Engine]
        CAFFE: _ClassVar[AddPadParameter.Engine]
        MLU: _ClassVar[AddPadParameter.Engine]
    DEFAULT: AddPadParameter.Engine
    CAFFE: AddPadParameter.Engine
    MLU: AddPadParameter.Engine
    PAD_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    pad: _containers.RepeatedScalarFieldContainer[int]
    pad_h: int
    pad_w: int
    engine: AddPadParameter.Engine
    def __init__(self, pad: _Optional[_Iterable[int]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., engine: _Optional[_Union[AddPadParameter.Engine, str]] = ...) -> None: ...

class AffinityParameter(_message.Message):
    """naibaf7/caffe.

    offset (list)
    """
    __slots__ = ("offset",)
    OFFSET_FIELD_NUMBER: _ClassVar[int]
    offset: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, offset: _Optional[_Iterable[int]] = ...) -> None: ...

class APLParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: offset_filler, slope_filler, sums
    """
    __slots__ = ("offset_filler", "slope_filler", "sums")
    OFFSET_FILLER_FIELD_NUMBER: _ClassVar[int]
    SLOPE_FILLER_FIELD_NUMBER: _ClassVar[int]
    SUMS_FIELD_NUMBER: _ClassVar[int]
    offset_filler: FillerParameter
    slope_filler: FillerParameter
    sums: int
    def __init__(self, offset_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., slope_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., sums: _Optional[int] = ...) -> None: ...

class AttPoolingParameter(_message.Message):
    """Mhaiyang/TMM2018_DRFN.

    att_mode (default LOCAL)
    pad (default 0)
    kernel_size
    stride (default 1)
    dilation (default 1)
    """
    __slots__ = ("att_mode", "pad", "kernel_size", "stride", "dilation")
    class AttMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of AttMode.

        GLOBAL = 0
        LOCAL = 1
        """
        __slots__ = ()
        GLOBAL: _ClassVar[AttPoolingParameter.AttMode]
        LOCAL: _ClassVar[AttPoolingParameter.AttMode]
    GLOBAL: AttPoolingParameter.AttMode
    LOCAL: AttPoolingParameter.AttMode
    ATT_MODE_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    DILATION_FIELD_NUMBER: _ClassVar[int]
    att_mode: AttPoolingParameter.AttMode
    pad: int
    kernel_size: int
    stride: int
    dilation: int
    def __init__(self, att_mode: _Optional[_Union[AttPoolingParameter.AttMode, str]] = ..., pad: _Optional[int] = ..., kernel_size: _Optional[int] = ..., stride: _Optional[int] = ..., dilation: _Optional[int] = ...) -> None: ...

class AxpyParameter(_message.Message):
    """asiryan/caffe2onnx, PaddlePaddle/X2Paddle."""
    __slots__ = ()
    def __init__(self) -> None: ...

class BatchContrastiveParameter(_message.Message):
    """happynear/caffe-windows.

    positive_margin (default 1)
    negative_margin (default 1)
    positive_weight (default 1)
    negative_weight (default 1)
    max_only (default false)
    """
    __slots__ = ("positive_margin", "negative_margin", "positive_weight", "negative_weight", "max_only")
    POSITIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    MAX_ONLY_FIELD_NUMBER: _ClassVar[int]
    positive_margin: float
    negative_margin: float
    positive_weight: float
    negative_weight: float
    max_only: bool
    def __init__(self, positive_margin: _Optional[float] = ..., negative_margin: _Optional[float] = ..., positive_weight: _Optional[float] = ..., negative_weight: _Optional[float] = ..., max_only: _Optional[bool] = ...) -> None: ...

class BatchNormPlusParameter(_message.Message):
    """zhanglaplace/caffe_newLayer.

    use_global_stats
    moving_average_fraction (default 0.999)
    eps (default 1e-05)
    scale_bias (default true)
    scale_filler
    bias_filler
    """
    __slots__ = ("use_global_stats", "moving_average_fraction", "eps", "scale_bias", "scale_filler", "bias_filler")
    USE_GLOBAL_STATS_FIELD_NUMBER: _ClassVar[int]
    MOVING_AVERAGE_FRACTION_FIELD_NUMBER: _ClassVar[int]
    EPS_FIELD_NUMBER: _ClassVar[int]
    SCALE_BIAS_FIELD_NUMBER: _ClassVar[int]
    SCALE_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    use_global_stats: bool
    moving_average_fraction: float
    eps: float
    scale_bias: bool
    scale_filler: FillerParameter
    bias_filler: FillerParameter
    def __init__(self, use_global_stats: _Optional[bool] = ..., moving_average_fraction: _Optional[float] = ..., eps: _Optional[float] = ..., scale_bias: _Optional[bool] = ..., scale_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class BatchPoolParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    pool (default AVE)
    """
    __slots__ = ("pool",)
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PoolMethod.

        MAX = 0
        AVE = 1
        STOCHASTIC = 2
        """
        __slots__ = ()
        MAX: _ClassVar[BatchPoolParameter.PoolMethod]
        AVE: _ClassVar[BatchPoolParameter.PoolMethod]
        STOCHASTIC: _ClassVar[BatchPoolParameter.PoolMethod]
    MAX: BatchPoolParameter.PoolMethod
    AVE: BatchPoolParameter.PoolMethod
    STOCHASTIC: BatchPoolParameter.PoolMethod
    POOL_FIELD_NUMBER: _ClassVar[int]
    pool: BatchPoolParameter.PoolMethod
    def __init__(self, pool: _Optional[_Union[BatchPoolParameter.PoolMethod, str]] = ...) -> None: ...

class BatchReductionParameter(_message.Message):
    """yjxiong/caffe.

    level (list)
    reduction_param
    pos (default false)
    """
    __slots__ = ("level", "reduction_param", "pos")
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REDUCTION_PARAM_FIELD_NUMBER: _ClassVar[int]
    POS_FIELD_NUMBER: _ClassVar[int]
    level: _containers.RepeatedScalarFieldContainer[int]
    reduction_param: ReductionParameter
    pos: bool
    def __init__(self, level: _Optional[_Iterable[int]] = ..., reduction_param: _Optional[_Union[ReductionParameter, _Mapping[str, _Any]]] = ..., pos: _Optional[bool] = ...) -> None: ...

class BiasChannelParameter(_message.Message):
    """hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    bg_bias (default 1)
    fg_bias (default 2)
    ignore_label (list)
    label_type (default IMAGE)
    background_label (default 0)
    """
    __slots__ = ("bg_bias", "fg_bias", "ignore_label", "label_type", "background_label")
    class LabelType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LabelType.

        IMAGE = 1
        PIXEL = 2
        """
        __slots__ = ()
        IMAGE: _ClassVar[BiasChannelParameter.LabelType]
        PIXEL: _ClassVar[BiasChannelParameter.LabelType]
    IMAGE: BiasChannelParameter.LabelType
    PIXEL: BiasChannelParameter.LabelType
    BG_BIAS_FIELD_NUMBER: _ClassVar[int]
    FG_BIAS_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    LABEL_TYPE_FIELD_NUMBER: _ClassVar[int]
    BACKGROUND_LABEL_FIELD_NUMBER: _ClassVar[int]
    bg_bias: float
    fg_bias: float
    ignore_label: _containers.RepeatedScalarFieldContainer[int]
    label_type: BiasChannelParameter.LabelType
    background_label: int
    def __init__(self, bg_bias: _Optional[float] = ..., fg_bias: _Optional[float] = ..., ignore_label: _Optional[_Iterable[int]] = ..., label_type: _Optional[_Union[BiasChannelParameter.LabelType, str]] = ..., background_label: _Optional[int] = ...) -> None: ...

class BNHKParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    slope_filler
    bias_filler
    momentum (default 0.9)
    eps (default 1e-05)
    frozen (default false)
    engine (default DEFAULT)
    """
    __slots__ = ("slope_filler", "bias_filler", "momentum", "eps", "frozen", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[BNHKParameter.Engine]
        CAFFE: _ClassVar[BNHKParameter.Engine]
        CUDNN: _ClassVar[BNHKParameter.Engine]
    DEFAULT: BNHKParameter.Engine
    CAFFE: BNHKParameter.Engine
    CUDNN: BNHKParameter.Engine
    SLOPE_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    MOMENTUM_FIELD_NUMBER: _ClassVar[int]
    EPS_FIELD_NUMBER: _ClassVar[int]
    FROZEN_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    slope_filler: FillerParameter
    bias_filler: FillerParameter
    momentum: float
    eps: float
    frozen: bool
    engine: BNHKParameter.Engine
    def __init__(self, slope_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., momentum: _Optional[float] = ..., eps: _Optional[float] = ..., frozen: _Optional[bool] = ..., engine: _Optional[_Union[BNHKParameter.Engine, str]] = ...) -> None: ...

class BNParameter(_message.Message):
    """BN: alexgkendall/caffe-segnet, happynear/caffe-windows and 13 more.

    slope_filler
    bias_filler
    momentum (default 0.9)
    eps (default 1e-05)
    frozen (default false)
    engine (default DEFAULT)
    Of forks: across_spatial, axis, bn_mode, decay, moving_average, scale_filler, shift_filler,
    sync_forward, var_eps
    """
    __slots__ = ("slope_filler", "bias_filler", "momentum", "eps", "frozen", "engine", "across_spatial", "axis", "bn_mode", "decay", "moving_average", "scale_filler", "shift_filler", "sync_forward", "var_eps")
    class BNMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of BNMode.

        LEARN = 0
        INFERENCE = 1
        """
        __slots__ = ()
        LEARN: _ClassVar[BNParameter.BNMode]
        INFERENCE: _ClassVar[BNParameter.BNMode]
    LEARN: BNParameter.BNMode
    INFERENCE: BNParameter.BNMode
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        Of forks: MLU
        """
        __slots__ = ()
        DEFAULT: _ClassVar[BNParameter.Engine]
        CAFFE: _ClassVar[BNParameter.Engine]
        CUDNN: _ClassVar[BNParameter.Engine]
        MLU: _ClassVar[BNParameter.Engine]
    DEFAULT: BNParameter.Engine
    CAFFE: BNParameter.Engine
    CUDNN: BNParameter.Engine
    MLU: BNParameter.Engine
    SLOPE_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    MOMENTUM_FIELD_NUMBER: _ClassVar[int]
    EPS_FIELD_NUMBER: _ClassVar[int]
    FROZEN_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    ACROSS_SPATIAL_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    BN_MODE_FIELD_NUMBER: _ClassVar[int]
    DECAY_FIELD_NUMBER: _ClassVar[int]
    MOVING_AVERAGE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FILLER_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FILLER_FIELD_NUMBER: _ClassVar[int]
    SYNC_FORWARD_FIELD_NUMBER: _ClassVar[int]
    VAR_EPS_FIELD_NUMBER: _ClassVar[int]
    slope_filler: FillerParameter
    bias_filler: FillerParameter
    momentum: float
    eps: float
    frozen: bool
    engine: BNParameter.Engine
    across_spatial: bool
    axis: float
    bn_mode: BNParameter.BNMode
    decay: float
    moving_average: bool
    scale_filler: FillerParameter
    shift_filler: FillerParameter
    sync_forward: bool
    var_eps: float
    def __init__(self, slope_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., momentum: _Optional[float] = ..., eps: _Optional[float] = ..., frozen: _Optional[bool] = ..., engine: _Optional[_Union[BNParameter.Engine, str]] = ..., across_spatial: _Optional[bool] = ..., axis: _Optional[float] = ..., bn_mode: _Optional[_Union[BNParameter.BNMode, str]] = ..., decay: _Optional[float] = ..., moving_average: _Optional[bool] = ..., scale_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., shift_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., sync_forward: _Optional[bool] = ..., var_eps: _Optional[float] = ...) -> None: ...

class ChannelScaleParameter(_message.Message):
    """happynear/caffe-windows, xialuxi/arcface-caffe.

    do_forward (default true)
    do_backward_feature (default true)
    do_backward_scale (default true)
    global_scale (default false)
    max_global_scale (default 1000)
    min_global_scale (default 0)
    init_global_scale (default 1)
    """
    __slots__ = ("do_forward", "do_backward_feature", "do_backward_scale", "global_scale", "max_global_scale", "min_global_scale", "init_global_scale")
    DO_FORWARD_FIELD_NUMBER: _ClassVar[int]
    DO_BACKWARD_FEATURE_FIELD_NUMBER: _ClassVar[int]
    DO_BACKWARD_SCALE_FIELD_NUMBER: _ClassVar[int]
    GLOBAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    MAX_GLOBAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    MIN_GLOBAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    INIT_GLOBAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    do_forward: bool
    do_backward_feature: bool
    do_backward_scale: bool
    global_scale: bool
    max_global_scale: float
    min_global_scale: float
    init_global_scale: float
    def __init__(self, do_forward: _Optional[bool] = ..., do_backward_feature: _Optional[bool] = ..., do_backward_scale: _Optional[bool] = ..., global_scale: _Optional[bool] = ..., max_global_scale: _Optional[float] = ..., min_global_scale: _Optional[float] = ..., init_global_scale: _Optional[float] = ...) -> None: ...

class CombinationParameter(_message.Message):
    """Combination: nets of forks whose schema is not public.

    Of forks: xcoord, ycoord
    """
    __slots__ = ("xcoord", "ycoord")
    XCOORD_FIELD_NUMBER: _ClassVar[int]
    YCOORD_FIELD_NUMBER: _ClassVar[int]
    xcoord: _containers.RepeatedScalarFieldContainer[int]
    ycoord: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, xcoord: _Optional[_Iterable[int]] = ..., ycoord: _Optional[_Iterable[int]] = ...) -> None: ...

class CompileNetState(_message.Message):
    """intel/caffe.

    is_init (default true)
    bn_scale_remove (default false)
    bn_scale_merge (default false)
    kept_bn_layers (list)
    negative_conv_names (list)
    negative_conv_indexes (list)
    """
    __slots__ = ("is_init", "bn_scale_remove", "bn_scale_merge", "kept_bn_layers", "negative_conv_names", "negative_conv_indexes")
    IS_INIT_FIELD_NUMBER: _ClassVar[int]
    BN_SCALE_REMOVE_FIELD_NUMBER: _ClassVar[int]
    BN_SCALE_MERGE_FIELD_NUMBER: _ClassVar[int]
    KEPT_BN_LAYERS_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_CONV_NAMES_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_CONV_INDEXES_FIELD_NUMBER: _ClassVar[int]
    is_init: bool
    bn_scale_remove: bool
    bn_scale_merge: bool
    kept_bn_layers: _containers.RepeatedScalarFieldContainer[str]
    negative_conv_names: _containers.RepeatedScalarFieldContainer[str]
    negative_conv_indexes: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, is_init: _Optional[bool] = ..., bn_scale_remove: _Optional[bool] = ..., bn_scale_merge: _Optional[bool] = ..., kept_bn_layers: _Optional[_Iterable[str]] = ..., negative_conv_names: _Optional[_Iterable[str]] = ..., negative_conv_indexes: _Optional[_Iterable[int]] = ...) -> None: ...

class ConaddParameter(_message.Message):
    """unsky/FPN."""
    __slots__ = ()
    def __init__(self) -> None: ...

class ConstScaleParameter(_message.Message):
    """ConstScale: limuhit/Caffe_Gan.

    bias (default 0)
    scale (default 1)
    """
    __slots__ = ("bias", "scale")
    BIAS_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    bias: float
    scale: float
    def __init__(self, bias: _Optional[float] = ..., scale: _Optional[float] = ...) -> None: ...

class ContinuationIndicatorParameter(_message.Message):
    """ContinuationIndicator: xmfbit/warpctc-caffe.

    time_step (default 0)
    batch_size (default 0)
    """
    __slots__ = ("time_step", "batch_size")
    TIME_STEP_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    time_step: int
    batch_size: int
    def __init__(self, time_step: _Optional[int] = ..., batch_size: _Optional[int] = ...) -> None: ...

class Convolution3DParameter(_message.Message):
    """Convolution3D: alibaba/MNN, Cambricon/caffe and 1 more.

    num_output
    bias_term (default true)
    pad (default 0)
    kernel_size
    group (default 1)
    kernel_depth
    stride (default 1)
    temporal_stride (default 1)
    weight_filler
    bias_filler
    filter_group (default 1)
    temporal_pad (default 0)
    Of forks: engine, mean_file, mean_value, std
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "group", "kernel_depth", "stride", "temporal_stride", "weight_filler", "bias_filler", "filter_group", "temporal_pad", "engine", "mean_file", "mean_value", "std")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[Convolution3DParameter.Engine]
        CAFFE: _ClassVar[Convolution3DParameter.Engine]
        MLU: _ClassVar[Convolution3DParameter.Engine]
    DEFAULT: Convolution3DParameter.Engine
    CAFFE: Convolution3DParameter.Engine
    MLU: Convolution3DParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    KERNEL_DEPTH_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_STRIDE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    FILTER_GROUP_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_PAD_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    MEAN_FILE_FIELD_NUMBER: _ClassVar[int]
    MEAN_VALUE_FIELD_NUMBER: _ClassVar[int]
    STD_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: int
    kernel_size: int
    group: int
    kernel_depth: int
    stride: int
    temporal_stride: int
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    filter_group: int
    temporal_pad: int
    engine: Convolution3DParameter.Engine
    mean_file: str
    mean_value: _containers.RepeatedScalarFieldContainer[float]
    std: float
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[int] = ..., kernel_size: _Optional[int] = ..., group: _Optional[int] = ..., kernel_depth: _Optional[int] = ..., stride: _Optional[int] = ..., temporal_stride: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., filter_group: _Optional[int] = ..., temporal_pad: _Optional[int] = ..., engine: _Optional[_Union[Convolution3DParameter.Engine, str]] = ..., mean_file: _Optional[str] = ..., mean_value: _Optional[_Iterable[float]] = ..., std: _Optional[float] = ...) -> None: ...

class ConvupsampleParameter(_message.Message):
    """DlutMedimgGroup/MouseCTSegmentation.

    num_output
    bias_term (default true)
    pad (default 0)
    kernel_size
    group (default 1)
    stride (default 1)
    weight_filler
    bias_filler
    pad_h (default 0)
    pad_w (default 0)
    kernel_h
    kernel_w
    stride_h
    stride_w
    engine (default DEFAULT)
    num_output_h
    num_output_w
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "group", "stride", "weight_filler", "bias_filler", "pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w", "engine", "num_output_h", "num_output_w")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ConvupsampleParameter.Engine]
        CAFFE: _ClassVar[ConvupsampleParameter.Engine]
        CUDNN: _ClassVar[ConvupsampleParameter.Engine]
    DEFAULT: ConvupsampleParameter.Engine
    CAFFE: ConvupsampleParameter.Engine
    CUDNN: ConvupsampleParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_H_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_W_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: int
    kernel_size: int
    group: int
    stride: int
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    pad_h: int
    pad_w: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    engine: ConvupsampleParameter.Engine
    num_output_h: int
    num_output_w: int
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[int] = ..., kernel_size: _Optional[int] = ..., group: _Optional[int] = ..., stride: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., engine: _Optional[_Union[ConvupsampleParameter.Engine, str]] = ..., num_output_h: _Optional[int] = ..., num_output_w: _Optional[int] = ...) -> None: ...

class CorrelationParameter(_message.Message):
    """lmb-freiburg/flownet2.

    pad (default 0)
    kernel_size
    max_displacement
    stride_1 (default 1)
    stride_2 (default 1)
    do_abs (default false)
    single_direction (default 0)
    correlation_type (default MULTIPLY)
    """
    __slots__ = ("pad", "kernel_size", "max_displacement", "stride_1", "stride_2", "do_abs", "single_direction", "correlation_type")
    class CorrelationType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of CorrelationType.

        MULTIPLY = 0
        SUBTRACT = 1
        """
        __slots__ = ()
        MULTIPLY: _ClassVar[CorrelationParameter.CorrelationType]
        SUBTRACT: _ClassVar[CorrelationParameter.CorrelationType]
    MULTIPLY: CorrelationParameter.CorrelationType
    SUBTRACT: CorrelationParameter.CorrelationType
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    MAX_DISPLACEMENT_FIELD_NUMBER: _ClassVar[int]
    STRIDE_1_FIELD_NUMBER: _ClassVar[int]
    STRIDE_2_FIELD_NUMBER: _ClassVar[int]
    DO_ABS_FIELD_NUMBER: _ClassVar[int]
    SINGLE_DIRECTION_FIELD_NUMBER: _ClassVar[int]
    CORRELATION_TYPE_FIELD_NUMBER: _ClassVar[int]
    pad: int
    kernel_size: int
    max_displacement: int
    stride_1: int
    stride_2: int
    do_abs: bool
    single_direction: int
    correlation_type: CorrelationParameter.CorrelationType
    def __init__(self, pad: _Optional[int] = ..., kernel_size: _Optional[int] = ..., max_displacement: _Optional[int] = ..., stride_1: _Optional[int] = ..., stride_2: _Optional[int] = ..., do_abs: _Optional[bool] = ..., single_direction: _Optional[int] = ..., correlation_type: _Optional[_Union[CorrelationParameter.CorrelationType, str]] = ...) -> None: ...

class CReLUParameter(_message.Message):
    """Cambricon/caffe.

    negative_slope (default 0)
    concat_axis (default 1)
    engine (default DEFAULT)
    """
    __slots__ = ("negative_slope", "concat_axis", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[CReLUParameter.Engine]
        CAFFE: _ClassVar[CReLUParameter.Engine]
        MLU: _ClassVar[CReLUParameter.Engine]
    DEFAULT: CReLUParameter.Engine
    CAFFE: CReLUParameter.Engine
    MLU: CReLUParameter.Engine
    NEGATIVE_SLOPE_FIELD_NUMBER: _ClassVar[int]
    CONCAT_AXIS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    negative_slope: float
    concat_axis: int
    engine: CReLUParameter.Engine
    def __init__(self, negative_slope: _Optional[float] = ..., concat_axis: _Optional[int] = ..., engine: _Optional[_Union[CReLUParameter.Engine, str]] = ...) -> None: ...

class CTCDecoderParameter(_message.Message):
    """CTCGreedyDecoder: MhLiao/TextBoxes_plusplus.

    blank_index (default -1)
    ctc_merge_repeated (default true)
    """
    __slots__ = ("blank_index", "ctc_merge_repeated")
    BLANK_INDEX_FIELD_NUMBER: _ClassVar[int]
    CTC_MERGE_REPEATED_FIELD_NUMBER: _ClassVar[int]
    blank_index: int
    ctc_merge_repeated: bool
    def __init__(self, blank_index: _Optional[int] = ..., ctc_merge_repeated: _Optional[bool] = ...) -> None: ...

class CTCParameter(_message.Message):
    """tianzhi0549/CTPN.

    threshold (default 0.7)
    decode_type (default best_path)
    """
    __slots__ = ("threshold", "decode_type")
    class Decoder(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Decoder.

        best_path = 0
        best_path_thres = 1
        prefix_search = 2
        """
        __slots__ = ()
        best_path: _ClassVar[CTCParameter.Decoder]
        best_path_thres: _ClassVar[CTCParameter.Decoder]
        prefix_search: _ClassVar[CTCParameter.Decoder]
    best_path: CTCParameter.Decoder
    best_path_thres: CTCParameter.Decoder
    prefix_search: CTCParameter.Decoder
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    DECODE_TYPE_FIELD_NUMBER: _ClassVar[int]
    threshold: float
    decode_type: CTCParameter.Decoder
    def __init__(self, threshold: _Optional[float] = ..., decode_type: _Optional[_Union[CTCParameter.Decoder, str]] = ...) -> None: ...

class DCTParameter(_message.Message):
    """limuhit/Caffe_Gan.

    window_size (default 8)
    quant_level (default 1)
    quant (default false)
    """
    __slots__ = ("window_size", "quant_level", "quant")
    WINDOW_SIZE_FIELD_NUMBER: _ClassVar[int]
    QUANT_LEVEL_FIELD_NUMBER: _ClassVar[int]
    QUANT_FIELD_NUMBER: _ClassVar[int]
    window_size: int
    quant_level: float
    quant: bool
    def __init__(self, window_size: _Optional[int] = ..., quant_level: _Optional[float] = ..., quant: _Optional[bool] = ...) -> None: ...

class DebugParameter(_message.Message):
    """Debug: nets of forks whose schema is not public.

    Of forks: max_stored_batches
    """
    __slots__ = ("max_stored_batches",)
    MAX_STORED_BATCHES_FIELD_NUMBER: _ClassVar[int]
    max_stored_batches: int
    def __init__(self, max_stored_batches: _Optional[int] = ...) -> None: ...

class DecodeParameter(_message.Message):
    """Decode: nets of forks whose schema is not public.

    Of forks: cache_size, centroid_output_iteration, enable_centroid_update, k, output_centroids,
    pregen_alpha, pregen_label_count, target
    """
    __slots__ = ("cache_size", "centroid_output_iteration", "enable_centroid_update", "k", "output_centroids", "pregen_alpha", "pregen_label_count", "target")
    CACHE_SIZE_FIELD_NUMBER: _ClassVar[int]
    CENTROID_OUTPUT_ITERATION_FIELD_NUMBER: _ClassVar[int]
    ENABLE_CENTROID_UPDATE_FIELD_NUMBER: _ClassVar[int]
    K_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_CENTROIDS_FIELD_NUMBER: _ClassVar[int]
    PREGEN_ALPHA_FIELD_NUMBER: _ClassVar[int]
    PREGEN_LABEL_COUNT_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    cache_size: int
    centroid_output_iteration: int
    enable_centroid_update: bool
    k: int
    output_centroids: bool
    pregen_alpha: float
    pregen_label_count: int
    target: str
    def __init__(self, cache_size: _Optional[int] = ..., centroid_output_iteration: _Optional[int] = ..., enable_centroid_update: _Optional[bool] = ..., k: _Optional[int] = ..., output_centroids: _Optional[bool] = ..., pregen_alpha: _Optional[float] = ..., pregen_label_count: _Optional[int] = ..., target: _Optional[str] = ...) -> None: ...

class DeformableConvolutionParameter(_message.Message):
    """DeformableConvolution: skybird1995/deformable_RFCN_caffe, unsky/FPN and 1 more.

    num_output
    bias_term (default true)
    pad (list)
    kernel_size (list)
    group (default 4)
    stride (list)
    weight_filler
    bias_filler
    pad_h (default 0)
    pad_w (default 0)
    kernel_h
    kernel_w
    stride_h
    stride_w
    engine (default DEFAULT)
    axis (default 1)
    force_nd_im2col (default false)
    dilation (list)
    deformable_group (default 4)
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "group", "stride", "weight_filler", "bias_filler", "pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w", "engine", "axis", "force_nd_im2col", "dilation", "deformable_group")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[DeformableConvolutionParameter.Engine]
        CAFFE: _ClassVar[DeformableConvolutionParameter.Engine]
        CUDNN: _ClassVar[DeformableConvolutionParameter.Engine]
    DEFAULT: DeformableConvolutionParameter.Engine
    CAFFE: DeformableConvolutionParameter.Engine
    CUDNN: DeformableConvolutionParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    FORCE_ND_IM2COL_FIELD_NUMBER: _ClassVar[int]
    DILATION_FIELD_NUMBER: _ClassVar[int]
    DEFORMABLE_GROUP_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: _containers.RepeatedScalarFieldContainer[int]
    kernel_size: _containers.RepeatedScalarFieldContainer[int]
    group: int
    stride: _containers.RepeatedScalarFieldContainer[int]
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    pad_h: int
    pad_w: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    engine: DeformableConvolutionParameter.Engine
    axis: int
    force_nd_im2col: bool
    dilation: _containers.RepeatedScalarFieldContainer[int]
    deformable_group: int
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[_Iterable[int]] = ..., kernel_size: _Optional[_Iterable[int]] = ..., group: _Optional[int] = ..., stride: _Optional[_Iterable[int]] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., engine: _Optional[_Union[DeformableConvolutionParameter.Engine, str]] = ..., axis: _Optional[int] = ..., force_nd_im2col: _Optional[bool] = ..., dilation: _Optional[_Iterable[int]] = ..., deformable_group: _Optional[int] = ...) -> None: ...

class DenseBlockParameter(_message.Message):
    """Tongcheng/caffe.

    numTransition (default 40)
    initChannel (default 16)
    growthRate (default 12)
    pad_h (default 1)
    pad_w (default 1)
    conv_verticalStride (default 1)
    conv_horizentalStride (default 1)
    filter_H (default 3)
    filter_W (default 3)
    Filter_Filler
    BN_Scaler_Filler
    BN_Bias_Filler
    gpuIdx (default 0)
    use_dropout (default false)
    dropout_amount (default 0)
    use_BC (default false)
    BC_ultra_space_efficient (default false)
    workspace_MB (default 8)
    moving_average_fraction (default 0.1)
    """
    __slots__ = ("numTransition", "initChannel", "growthRate", "pad_h", "pad_w", "conv_verticalStride", "conv_horizentalStride", "filter_H", "filter_W", "Filter_Filler", "BN_Scaler_Filler", "BN_Bias_Filler", "gpuIdx", "use_dropout", "dropout_amount", "use_BC", "BC_ultra_space_efficient", "workspace_MB", "moving_average_fraction")
    NUMTRANSITION_FIELD_NUMBER: _ClassVar[int]
    INITCHANNEL_FIELD_NUMBER: _ClassVar[int]
    GROWTHRATE_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    CONV_VERTICALSTRIDE_FIELD_NUMBER: _ClassVar[int]
    CONV_HORIZENTALSTRIDE_FIELD_NUMBER: _ClassVar[int]
    FILTER_H_FIELD_NUMBER: _ClassVar[int]
    FILTER_W_FIELD_NUMBER: _ClassVar[int]
    FILTER_FILLER_FIELD_NUMBER: _ClassVar[int]
    BN_SCALER_FILLER_FIELD_NUMBER: _ClassVar[int]
    BN_BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    GPUIDX_FIELD_NUMBER: _ClassVar[int]
    USE_DROPOUT_FIELD_NUMBER: _ClassVar[int]
    DROPOUT_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    USE_BC_FIELD_NUMBER: _ClassVar[int]
    BC_ULTRA_SPACE_EFFICIENT_FIELD_NUMBER: _ClassVar[int]
    WORKSPACE_MB_FIELD_NUMBER: _ClassVar[int]
    MOVING_AVERAGE_FRACTION_FIELD_NUMBER: _ClassVar[int]
    numTransition: int
    initChannel: int
    growthRate: int
    pad_h: int
    pad_w: int
    conv_verticalStride: int
    conv_horizentalStride: int
    filter_H: int
    filter_W: int
    Filter_Filler: FillerParameter
    BN_Scaler_Filler: FillerParameter
    BN_Bias_Filler: FillerParameter
    gpuIdx: int
    use_dropout: bool
    dropout_amount: float
    use_BC: bool
    BC_ultra_space_efficient: bool
    workspace_MB: int
    moving_average_fraction: float
    def __init__(self, numTransition: _Optional[int] = ..., initChannel: _Optional[int] = ..., growthRate: _Optional[int] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., conv_verticalStride: _Optional[int] = ..., conv_horizentalStride: _Optional[int] = ..., filter_H: _Optional[int] = ..., filter_W: _Optional[int] = ..., Filter_Filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., BN_Scaler_Filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., BN_Bias_Filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., gpuIdx: _Optional[int] = ..., use_dropout: _Optional[bool] = ..., dropout_amount: _Optional[float] = ..., use_BC: _Optional[bool] = ..., BC_ultra_space_efficient: _Optional[bool] = ..., workspace_MB: _Optional[int] = ..., moving_average_fraction: _Optional[float] = ...) -> None: ...

class DenseCRFParameter(_message.Message):
    """DENSE_CRF: hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    max_iter (default 10)
    pos_xy_std (list)
    pos_w (list)
    bi_xy_std (list)
    bi_rgb_std (list)
    bi_w (list)
    output_probability (default true)
    """
    __slots__ = ("max_iter", "pos_xy_std", "pos_w", "bi_xy_std", "bi_rgb_std", "bi_w", "output_probability")
    MAX_ITER_FIELD_NUMBER: _ClassVar[int]
    POS_XY_STD_FIELD_NUMBER: _ClassVar[int]
    POS_W_FIELD_NUMBER: _ClassVar[int]
    BI_XY_STD_FIELD_NUMBER: _ClassVar[int]
    BI_RGB_STD_FIELD_NUMBER: _ClassVar[int]
    BI_W_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_PROBABILITY_FIELD_NUMBER: _ClassVar[int]
    max_iter: int
    pos_xy_std: _containers.RepeatedScalarFieldContainer[float]
    pos_w: _containers.RepeatedScalarFieldContainer[float]
    bi_xy_std: _containers.RepeatedScalarFieldContainer[float]
    bi_rgb_std: _containers.RepeatedScalarFieldContainer[float]
    bi_w: _containers.RepeatedScalarFieldContainer[float]
    output_probability: bool
    def __init__(self, max_iter: _Optional[int] = ..., pos_xy_std: _Optional[_Iterable[float]] = ..., pos_w: _Optional[_Iterable[float]] = ..., bi_xy_std: _Optional[_Iterable[float]] = ..., bi_rgb_std: _Optional[_Iterable[float]] = ..., bi_w: _Optional[_Iterable[float]] = ..., output_probability: _Optional[bool] = ...) -> None: ...

class DepthwiseConvolutionParameter(_message.Message):
    """OAID/Tengine.

    num_output
    bias_term (default true)
    pad (list)
    kernel_size (list)
    group (default 1)
    stride (list)
    weight_filler
    bias_filler
    pad_h (default 0)
    pad_w (default 0)
    kernel_h
    kernel_w
    stride_h
    stride_w
    engine (default DEFAULT)
    axis (default 1)
    force_nd_im2col (default false)
    dilation (list)
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "group", "stride", "weight_filler", "bias_filler", "pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w", "engine", "axis", "force_nd_im2col", "dilation")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[DepthwiseConvolutionParameter.Engine]
        CAFFE: _ClassVar[DepthwiseConvolutionParameter.Engine]
        CUDNN: _ClassVar[DepthwiseConvolutionParameter.Engine]
    DEFAULT: DepthwiseConvolutionParameter.Engine
    CAFFE: DepthwiseConvolutionParameter.Engine
    CUDNN: DepthwiseConvolutionParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    FORCE_ND_IM2COL_FIELD_NUMBER: _ClassVar[int]
    DILATION_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: _containers.RepeatedScalarFieldContainer[int]
    kernel_size: _containers.RepeatedScalarFieldContainer[int]
    group: int
    stride: _containers.RepeatedScalarFieldContainer[int]
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    pad_h: int
    pad_w: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    engine: DepthwiseConvolutionParameter.Engine
    axis: int
    force_nd_im2col: bool
    dilation: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[_Iterable[int]] = ..., kernel_size: _Optional[_Iterable[int]] = ..., group: _Optional[int] = ..., stride: _Optional[_Iterable[int]] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., engine: _Optional[_Union[DepthwiseConvolutionParameter.Engine, str]] = ..., axis: _Optional[int] = ..., force_nd_im2col: _Optional[bool] = ..., dilation: _Optional[_Iterable[int]] = ...) -> None: ...

class DivisionParameter(_message.Message):
    """Division: nets of forks whose schema is not public.

    Of forks: height, width, xcoord, ycoord
    """
    __slots__ = ("height", "width", "xcoord", "ycoord")
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    XCOORD_FIELD_NUMBER: _ClassVar[int]
    YCOORD_FIELD_NUMBER: _ClassVar[int]
    height: int
    width: int
    xcoord: _containers.RepeatedScalarFieldContainer[int]
    ycoord: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, height: _Optional[int] = ..., width: _Optional[int] = ..., xcoord: _Optional[_Iterable[int]] = ..., ycoord: _Optional[_Iterable[int]] = ...) -> None: ...

class DownsampleParameter(_message.Message):
    """lmb-freiburg/flownet2.

    top_height (default 0)
    top_width (default 0)
    """
    __slots__ = ("top_height", "top_width")
    TOP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    TOP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    top_height: int
    top_width: int
    def __init__(self, top_height: _Optional[int] = ..., top_width: _Optional[int] = ...) -> None: ...

class DownSamplingParameter(_message.Message):
    """facebookarchive/C3D.

    type (default VOTE)
    spatial_factor
    temporal_factor
    """
    __slots__ = ("type", "spatial_factor", "temporal_factor")
    class DownSamplingType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of DownSamplingType.

        NONE = 0
        VOTE = 1
        AVERAGE = 2
        """
        __slots__ = ()
        NONE: _ClassVar[DownSamplingParameter.DownSamplingType]
        VOTE: _ClassVar[DownSamplingParameter.DownSamplingType]
        AVERAGE: _ClassVar[DownSamplingParameter.DownSamplingType]
    NONE: DownSamplingParameter.DownSamplingType
    VOTE: DownSamplingParameter.DownSamplingType
    AVERAGE: DownSamplingParameter.DownSamplingType
    TYPE_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_FACTOR_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_FACTOR_FIELD_NUMBER: _ClassVar[int]
    type: DownSamplingParameter.DownSamplingType
    spatial_factor: int
    temporal_factor: int
    def __init__(self, type: _Optional[_Union[DownSamplingParameter.DownSamplingType, str]] = ..., spatial_factor: _Optional[int] = ..., temporal_factor: _Optional[int] = ...) -> None: ...

class DtowParameter(_message.Message):
    """Dtow: limuhit/Caffe_Gan.

    psize (default 2)
    method (default MDTOW)
    ngroup (default 1)
    """
    __slots__ = ("psize", "method", "ngroup")
    class DtowMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of DtowMethod.

        MDTOW = 0
        MWTOD = 1
        LDTOW = 2
        LWTOD = 3
        """
        __slots__ = ()
        MDTOW: _ClassVar[DtowParameter.DtowMethod]
        MWTOD: _ClassVar[DtowParameter.DtowMethod]
        LDTOW: _ClassVar[DtowParameter.DtowMethod]
        LWTOD: _ClassVar[DtowParameter.DtowMethod]
    MDTOW: DtowParameter.DtowMethod
    MWTOD: DtowParameter.DtowMethod
    LDTOW: DtowParameter.DtowMethod
    LWTOD: DtowParameter.DtowMethod
    PSIZE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    NGROUP_FIELD_NUMBER: _ClassVar[int]
    psize: int
    method: DtowParameter.DtowMethod
    ngroup: int
    def __init__(self, psize: _Optional[int] = ..., method: _Optional[_Union[DtowParameter.DtowMethod, str]] = ..., ngroup: _Optional[int] = ...) -> None: ...

class DuplicateParameter(_message.Message):
    """BoLiu-SVCL/video-caffe.

    num (default 1)
    """
    __slots__ = ("num",)
    NUM_FIELD_NUMBER: _ClassVar[int]
    num: int
    def __init__(self, num: _Optional[int] = ...) -> None: ...

class EleOptParameter(_message.Message):
    """limuhit/Caffe_Gan.

    method (default SQR)
    """
    __slots__ = ("method",)
    class EleMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of EleMethod.

        SQR = 0
        SQRT = 1
        """
        __slots__ = ()
        SQR: _ClassVar[EleOptParameter.EleMethod]
        SQRT: _ClassVar[EleOptParameter.EleMethod]
    SQR: EleOptParameter.EleMethod
    SQRT: EleOptParameter.EleMethod
    METHOD_FIELD_NUMBER: _ClassVar[int]
    method: EleOptParameter.EleMethod
    def __init__(self, method: _Optional[_Union[EleOptParameter.EleMethod, str]] = ...) -> None: ...

class EltwiseAffineParameter(_message.Message):
    """happynear/caffe-windows.

    slope_filler
    bias_filler
    channel_shared (default false)
    """
    __slots__ = ("slope_filler", "bias_filler", "channel_shared")
    SLOPE_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_SHARED_FIELD_NUMBER: _ClassVar[int]
    slope_filler: FillerParameter
    bias_filler: FillerParameter
    channel_shared: bool
    def __init__(self, slope_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., channel_shared: _Optional[bool] = ...) -> None: ...

class FilterParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: num_output
    """
    __slots__ = ("num_output",)
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    def __init__(self, num_output: _Optional[int] = ...) -> None: ...

class FixedParameter(_message.Message):
    """Xilinx/Vitis-AI.

    enable (default true)
    fixed_method (default OVER_FLOW)
    bit_width (default 8)
    moving_average_fraction (default 0.999)
    fix_info (list)
    Of forks: follow_data_layer
    """
    __slots__ = ("enable", "fixed_method", "bit_width", "moving_average_fraction", "fix_info", "follow_data_layer")
    class FixedMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of FixedMethod.

        OVER_FLOW = 0
        DIFF_S = 1
        DIFF_A = 2
        DIFF_S_SIGMOID = 3
        """
        __slots__ = ()
        OVER_FLOW: _ClassVar[FixedParameter.FixedMethod]
        DIFF_S: _ClassVar[FixedParameter.FixedMethod]
        DIFF_A: _ClassVar[FixedParameter.FixedMethod]
        DIFF_S_SIGMOID: _ClassVar[FixedParameter.FixedMethod]
    OVER_FLOW: FixedParameter.FixedMethod
    DIFF_S: FixedParameter.FixedMethod
    DIFF_A: FixedParameter.FixedMethod
    DIFF_S_SIGMOID: FixedParameter.FixedMethod
    ENABLE_FIELD_NUMBER: _ClassVar[int]
    FIXED_METHOD_FIELD_NUMBER: _ClassVar[int]
    BIT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    MOVING_AVERAGE_FRACTION_FIELD_NUMBER: _ClassVar[int]
    FIX_INFO_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_DATA_LAYER_FIELD_NUMBER: _ClassVar[int]
    enable: bool
    fixed_method: FixedParameter.FixedMethod
    bit_width: int
    moving_average_fraction: float
    fix_info: _containers.RepeatedScalarFieldContainer[int]
    follow_data_layer: bool
    def __init__(self, enable: _Optional[bool] = ..., fixed_method: _Optional[_Union[FixedParameter.FixedMethod, str]] = ..., bit_width: _Optional[int] = ..., moving_average_fraction: _Optional[float] = ..., fix_info: _Optional[_Iterable[int]] = ..., follow_data_layer: _Optional[bool] = ...) -> None: ...

class FlipParameter(_message.Message):
    """Flip: happynear/caffe-windows, wujiyang/Triplet-Loss and 2 more.

    flip_width (default true)
    flip_height (default false)
    """
    __slots__ = ("flip_width", "flip_height")
    FLIP_WIDTH_FIELD_NUMBER: _ClassVar[int]
    FLIP_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    flip_width: bool
    flip_height: bool
    def __init__(self, flip_width: _Optional[bool] = ..., flip_height: _Optional[bool] = ...) -> None: ...

class Float2IntParameter(_message.Message):
    """limuhit/Caffe_Gan.

    quant (default false)
    """
    __slots__ = ("quant",)
    QUANT_FIELD_NUMBER: _ClassVar[int]
    quant: bool
    def __init__(self, quant: _Optional[bool] = ...) -> None: ...

class ForceRegular(_message.Message):
    """wenwei202/caffe.

    xdim (default 1)
    ydim (default 1)
    multi (default 0)
    """
    __slots__ = ("xdim", "ydim", "multi")
    XDIM_FIELD_NUMBER: _ClassVar[int]
    YDIM_FIELD_NUMBER: _ClassVar[int]
    MULTI_FIELD_NUMBER: _ClassVar[int]
    xdim: int
    ydim: int
    multi: float
    def __init__(self, xdim: _Optional[int] = ..., ydim: _Optional[int] = ..., multi: _Optional[float] = ...) -> None: ...

class FrcnnOutputParameter(_message.Message):
    """FrcnnOutput: zhaoweicai/cascade-rcnn.

    conf_thr (default 0)
    iou_thr (default 0.5)
    nms_type (default IOU)
    max_det_num (default 0)
    save_output_param
    """
    __slots__ = ("conf_thr", "iou_thr", "nms_type", "max_det_num", "save_output_param")
    CONF_THR_FIELD_NUMBER: _ClassVar[int]
    IOU_THR_FIELD_NUMBER: _ClassVar[int]
    NMS_TYPE_FIELD_NUMBER: _ClassVar[int]
    MAX_DET_NUM_FIELD_NUMBER: _ClassVar[int]
    SAVE_OUTPUT_PARAM_FIELD_NUMBER: _ClassVar[int]
    conf_thr: float
    iou_thr: float
    nms_type: str
    max_det_num: int
    save_output_param: SaveOutputParameter
    def __init__(self, conf_thr: _Optional[float] = ..., iou_thr: _Optional[float] = ..., nms_type: _Optional[str] = ..., max_det_num: _Optional[int] = ..., save_output_param: _Optional[_Union[SaveOutputParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class GateParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    active_val (default 1)
    """
    __slots__ = ("active_val",)
    ACTIVE_VAL_FIELD_NUMBER: _ClassVar[int]
    active_val: int
    def __init__(self, active_val: _Optional[int] = ...) -> None: ...

class GDNParameter(_message.Message):
    """limuhit/Caffe_Gan.

    beta_min (default 1e-06)
    gamma_init (default 0.1)
    reparam_offset (default 3.815e-06)
    inverse (default false)
    """
    __slots__ = ("beta_min", "gamma_init", "reparam_offset", "inverse")
    BETA_MIN_FIELD_NUMBER: _ClassVar[int]
    GAMMA_INIT_FIELD_NUMBER: _ClassVar[int]
    REPARAM_OFFSET_FIELD_NUMBER: _ClassVar[int]
    INVERSE_FIELD_NUMBER: _ClassVar[int]
    beta_min: float
    gamma_init: float
    reparam_offset: float
    inverse: bool
    def __init__(self, beta_min: _Optional[float] = ..., gamma_init: _Optional[float] = ..., reparam_offset: _Optional[float] = ..., inverse: _Optional[bool] = ...) -> None: ...

class GeneralContrastiveParameter(_message.Message):
    """GeneralContrastiveLoss: happynear/caffe-windows.

    positive_margin (default 0)
    negative_margin (default 1)
    positive_weight (default 1)
    negative_weight (default 1)
    normalize_negative (default 0)
    positive_outlier_thresh (default 4)
    square (default false)
    max_negative_only (default false)
    max_positive_only (default false)
    positive_first (default false)
    positive_upper_bound (default 1)
    exp_negative_weight (default false)
    add_intra_mae (default false)
    max_negative_margin (default 1.2)
    """
    __slots__ = ("positive_margin", "negative_margin", "positive_weight", "negative_weight", "normalize_negative", "positive_outlier_thresh", "square", "max_negative_only", "max_positive_only", "positive_first", "positive_upper_bound", "exp_negative_weight", "add_intra_mae", "max_negative_margin")
    POSITIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_NEGATIVE_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_OUTLIER_THRESH_FIELD_NUMBER: _ClassVar[int]
    SQUARE_FIELD_NUMBER: _ClassVar[int]
    MAX_NEGATIVE_ONLY_FIELD_NUMBER: _ClassVar[int]
    MAX_POSITIVE_ONLY_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_FIRST_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_UPPER_BOUND_FIELD_NUMBER: _ClassVar[int]
    EXP_NEGATIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    ADD_INTRA_MAE_FIELD_NUMBER: _ClassVar[int]
    MAX_NEGATIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    positive_margin: float
    negative_margin: float
    positive_weight: float
    negative_weight: float
    normalize_negative: float
    positive_outlier_thresh: float
    square: bool
    max_negative_only: bool
    max_positive_only: bool
    positive_first: bool
    positive_upper_bound: float
    exp_negative_weight: bool
    add_intra_mae: bool
    max_negative_margin: float
    def __init__(self, positive_margin: _Optional[float] = ..., negative_margin: _Optional[float] = ..., positive_weight: _Optional[float] = ..., negative_weight: _Optional[float] = ..., normalize_negative: _Optional[float] = ..., positive_outlier_thresh: _Optional[float] = ..., square: _Optional[bool] = ..., max_negative_only: _Optional[bool] = ..., max_positive_only: _Optional[bool] = ..., positive_first: _Optional[bool] = ..., positive_upper_bound: _Optional[float] = ..., exp_negative_weight: _Optional[bool] = ..., add_intra_mae: _Optional[bool] = ..., max_negative_margin: _Optional[float] = ...) -> None: ...

class GradientScalerParameter(_message.Message):
    """ddtm/caffe.

    lower_bound (default 0)
    upper_bound (default 1)
    alpha (default 10)
    max_iter (default 1)
    """
    __slots__ = ("lower_bound", "upper_bound", "alpha", "max_iter")
    LOWER_BOUND_FIELD_NUMBER: _ClassVar[int]
    UPPER_BOUND_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    MAX_ITER_FIELD_NUMBER: _ClassVar[int]
    lower_bound: float
    upper_bound: float
    alpha: float
    max_iter: float
    def __init__(self, lower_bound: _Optional[float] = ..., upper_bound: _Optional[float] = ..., alpha: _Optional[float] = ..., max_iter: _Optional[float] = ...) -> None: ...

class GSTilingParameter(_message.Message):
    """Xilinx/Vitis-AI.

    stride
    reverse (default false)
    """
    __slots__ = ("stride", "reverse")
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    REVERSE_FIELD_NUMBER: _ClassVar[int]
    stride: int
    reverse: bool
    def __init__(self, stride: _Optional[int] = ..., reverse: _Optional[bool] = ...) -> None: ...

class HardMiningParameter(_message.Message):
    """HardMining: zhaoweicai/cascade-rcnn.

    num_roi_per_image (default 128)
    num_image (default 4)
    """
    __slots__ = ("num_roi_per_image", "num_image")
    NUM_ROI_PER_IMAGE_FIELD_NUMBER: _ClassVar[int]
    NUM_IMAGE_FIELD_NUMBER: _ClassVar[int]
    num_roi_per_image: int
    num_image: int
    def __init__(self, num_roi_per_image: _Optional[int] = ..., num_image: _Optional[int] = ...) -> None: ...

class HotspotParameter(_message.Message):
    """happynear/caffe-windows.

    gaussian_std (default 1)
    output_height (default 0)
    output_width (default 0)
    data_height (default 0)
    data_width (default 0)
    mean_removed (default true)
    """
    __slots__ = ("gaussian_std", "output_height", "output_width", "data_height", "data_width", "mean_removed")
    GAUSSIAN_STD_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_WIDTH_FIELD_NUMBER: _ClassVar[int]
    DATA_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    DATA_WIDTH_FIELD_NUMBER: _ClassVar[int]
    MEAN_REMOVED_FIELD_NUMBER: _ClassVar[int]
    gaussian_std: float
    output_height: int
    output_width: int
    data_height: int
    data_width: int
    mean_removed: bool
    def __init__(self, gaussian_std: _Optional[float] = ..., output_height: _Optional[int] = ..., output_width: _Optional[int] = ..., data_height: _Optional[int] = ..., data_width: _Optional[int] = ..., mean_removed: _Optional[bool] = ...) -> None: ...

class Im2seqParameter(_message.Message):
    """alibaba/MNN.

    direction (default FORWARD)
    size (default 1)
    stride (default 1)
    line2time_loss (default false)
    """
    __slots__ = ("direction", "size", "stride", "line2time_loss")
    class Direction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Direction.

        FORWARD = 0
        REVERSED = 1
        TOPDOWN = 2
        BOTTOMUP = 3
        """
        __slots__ = ()
        FORWARD: _ClassVar[Im2seqParameter.Direction]
        REVERSED: _ClassVar[Im2seqParameter.Direction]
        TOPDOWN: _ClassVar[Im2seqParameter.Direction]
        BOTTOMUP: _ClassVar[Im2seqParameter.Direction]
    FORWARD: Im2seqParameter.Direction
    REVERSED: Im2seqParameter.Direction
    TOPDOWN: Im2seqParameter.Direction
    BOTTOMUP: Im2seqParameter.Direction
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    SIZE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    LINE2TIME_LOSS_FIELD_NUMBER: _ClassVar[int]
    direction: Im2seqParameter.Direction
    size: int
    stride: int
    line2time_loss: bool
    def __init__(self, direction: _Optional[_Union[Im2seqParameter.Direction, str]] = ..., size: _Optional[int] = ..., stride: _Optional[int] = ..., line2time_loss: _Optional[bool] = ...) -> None: ...

class ImgSizeParameter(_message.Message):
    """alibaba/MNN.

    x_scaling (default 1)
    y_scaling (default 1)
    pretrained_file
    pretrained_layer_name
    pretrained_layer_bin
    """
    __slots__ = ("x_scaling", "y_scaling", "pretrained_file", "pretrained_layer_name", "pretrained_layer_bin")
    X_SCALING_FIELD_NUMBER: _ClassVar[int]
    Y_SCALING_FIELD_NUMBER: _ClassVar[int]
    PRETRAINED_FILE_FIELD_NUMBER: _ClassVar[int]
    PRETRAINED_LAYER_NAME_FIELD_NUMBER: _ClassVar[int]
    PRETRAINED_LAYER_BIN_FIELD_NUMBER: _ClassVar[int]
    x_scaling: float
    y_scaling: float
    pretrained_file: str
    pretrained_layer_name: str
    pretrained_layer_bin: str
    def __init__(self, x_scaling: _Optional[float] = ..., y_scaling: _Optional[float] = ..., pretrained_file: _Optional[str] = ..., pretrained_layer_name: _Optional[str] = ..., pretrained_layer_bin: _Optional[str] = ...) -> None: ...

class ImpMapParameter(_message.Message):
    """Mask: limuhit/Caffe_Gan.

    method (default LOCAL)
    ratio (list)
    groups (default 4)
    cmp_ratio (default 0.8)
    weight (default 1)
    channel_out (default 4)
    max_channel (default 60)
    lquantize (default true)
    """
    __slots__ = ("method", "ratio", "groups", "cmp_ratio", "weight", "channel_out", "max_channel", "lquantize")
    class ImpMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ImpMethod.

        GLOBAL = 0
        LOCAL = 1
        """
        __slots__ = ()
        GLOBAL: _ClassVar[ImpMapParameter.ImpMethod]
        LOCAL: _ClassVar[ImpMapParameter.ImpMethod]
    GLOBAL: ImpMapParameter.ImpMethod
    LOCAL: ImpMapParameter.ImpMethod
    METHOD_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    CMP_RATIO_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_OUT_FIELD_NUMBER: _ClassVar[int]
    MAX_CHANNEL_FIELD_NUMBER: _ClassVar[int]
    LQUANTIZE_FIELD_NUMBER: _ClassVar[int]
    method: ImpMapParameter.ImpMethod
    ratio: _containers.RepeatedScalarFieldContainer[float]
    groups: int
    cmp_ratio: float
    weight: float
    channel_out: int
    max_channel: int
    lquantize: bool
    def __init__(self, method: _Optional[_Union[ImpMapParameter.ImpMethod, str]] = ..., ratio: _Optional[_Iterable[float]] = ..., groups: _Optional[int] = ..., cmp_ratio: _Optional[float] = ..., weight: _Optional[float] = ..., channel_out: _Optional[int] = ..., max_channel: _Optional[int] = ..., lquantize: _Optional[bool] = ...) -> None: ...

class InnerDistanceParameter(_message.Message):
    """InnerDistance: happynear/caffe-windows.

    num_output
    bias_term (default true)
    weight_filler
    bias_filler
    axis (default 1)
    transpose (default false)
    distance_type (default L2)
    normalize (default false)
    update_center_only (default false)
    """
    __slots__ = ("num_output", "bias_term", "weight_filler", "bias_filler", "axis", "transpose", "distance_type", "normalize", "update_center_only")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    TRANSPOSE_FIELD_NUMBER: _ClassVar[int]
    DISTANCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_CENTER_ONLY_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    axis: int
    transpose: bool
    distance_type: str
    normalize: bool
    update_center_only: bool
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., transpose: _Optional[bool] = ..., distance_type: _Optional[str] = ..., normalize: _Optional[bool] = ..., update_center_only: _Optional[bool] = ...) -> None: ...

class InnerParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: bias_filler, num_output, weight_filler
    """
    __slots__ = ("bias_filler", "num_output", "weight_filler")
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    bias_filler: FillerParameter
    num_output: int
    weight_filler: FillerParameter
    def __init__(self, bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., num_output: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class InnerProductBlobParameter(_message.Message):
    """peteanderson80/bottom-up-attention.

    transpose (default true)
    """
    __slots__ = ("transpose",)
    TRANSPOSE_FIELD_NUMBER: _ClassVar[int]
    transpose: bool
    def __init__(self, transpose: _Optional[bool] = ...) -> None: ...

class InsanityParameter(_message.Message):
    """happynear/caffe-windows.

    lb (default 5)
    ub (default 10)
    """
    __slots__ = ("lb", "ub")
    LB_FIELD_NUMBER: _ClassVar[int]
    UB_FIELD_NUMBER: _ClassVar[int]
    lb: float
    ub: float
    def __init__(self, lb: _Optional[float] = ..., ub: _Optional[float] = ...) -> None: ...

class InterpParameter(_message.Message):
    """INTERP, Interp: alibaba/MNN, asiryan/caffe2onnx and 10 more.

    height (default 0)
    width (default 0)
    zoom_factor (default 1)
    shrink_factor (default 1)
    pad_beg (default 0)
    pad_end (default 0)
    Of forks: align_corners, engine, is_seglabel, use_blob_size
    """
    __slots__ = ("height", "width", "zoom_factor", "shrink_factor", "pad_beg", "pad_end", "align_corners", "engine", "is_seglabel", "use_blob_size")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[InterpParameter.Engine]
        CAFFE: _ClassVar[InterpParameter.Engine]
        MLU: _ClassVar[InterpParameter.Engine]
    DEFAULT: InterpParameter.Engine
    CAFFE: InterpParameter.Engine
    MLU: InterpParameter.Engine
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    ZOOM_FACTOR_FIELD_NUMBER: _ClassVar[int]
    SHRINK_FACTOR_FIELD_NUMBER: _ClassVar[int]
    PAD_BEG_FIELD_NUMBER: _ClassVar[int]
    PAD_END_FIELD_NUMBER: _ClassVar[int]
    ALIGN_CORNERS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    IS_SEGLABEL_FIELD_NUMBER: _ClassVar[int]
    USE_BLOB_SIZE_FIELD_NUMBER: _ClassVar[int]
    height: int
    width: int
    zoom_factor: int
    shrink_factor: int
    pad_beg: int
    pad_end: int
    align_corners: bool
    engine: InterpParameter.Engine
    is_seglabel: bool
    use_blob_size: bool
    def __init__(self, height: _Optional[int] = ..., width: _Optional[int] = ..., zoom_factor: _Optional[int] = ..., shrink_factor: _Optional[int] = ..., pad_beg: _Optional[int] = ..., pad_end: _Optional[int] = ..., align_corners: _Optional[bool] = ..., engine: _Optional[_Union[InterpParameter.Engine, str]] = ..., is_seglabel: _Optional[bool] = ..., use_blob_size: _Optional[bool] = ...) -> None: ...

class KnnParameter(_message.Message):
    """Knn: nets of forks whose schema is not public.

    Of forks: k, max_stored_batches, num_output
    """
    __slots__ = ("k", "max_stored_batches", "num_output")
    K_FIELD_NUMBER: _ClassVar[int]
    MAX_STORED_BATCHES_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    k: int
    max_stored_batches: int
    num_output: int
    def __init__(self, k: _Optional[int] = ..., max_stored_batches: _Optional[int] = ..., num_output: _Optional[int] = ...) -> None: ...

class LinearQuantParameter(_message.Message):
    """limuhit/Caffe_Gan.

    method (default LTWO)
    levels (default 16)
    """
    __slots__ = ("method", "levels")
    class LQuantMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LQuantMethod.

        LTWO = 0
        LONE = 1
        LOSS_ATTENTION = 2
        """
        __slots__ = ()
        LTWO: _ClassVar[LinearQuantParameter.LQuantMethod]
        LONE: _ClassVar[LinearQuantParameter.LQuantMethod]
        LOSS_ATTENTION: _ClassVar[LinearQuantParameter.LQuantMethod]
    LTWO: LinearQuantParameter.LQuantMethod
    LONE: LinearQuantParameter.LQuantMethod
    LOSS_ATTENTION: LinearQuantParameter.LQuantMethod
    METHOD_FIELD_NUMBER: _ClassVar[int]
    LEVELS_FIELD_NUMBER: _ClassVar[int]
    method: LinearQuantParameter.LQuantMethod
    levels: int
    def __init__(self, method: _Optional[_Union[LinearQuantParameter.LQuantMethod, str]] = ..., levels: _Optional[int] = ...) -> None: ...

class LocalParameter(_message.Message):
    """happynear/caffe-windows.

    num_output
    bias_term (default true)
    pad (default 0)
    kernel_size
    stride (default 1)
    weight_filler
    bias_filler
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "stride", "weight_filler", "bias_filler")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: int
    kernel_size: int
    stride: int
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[int] = ..., kernel_size: _Optional[int] = ..., stride: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class LotParameter(_message.Message):
    """limuhit/Caffe_Gan.

    slope (default 1)
    method (default L1)
    """
    __slots__ = ("slope", "method")
    class LotMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LotMethod.

        L1 = 0
        L2 = 1
        PSNR = 2
        """
        __slots__ = ()
        L1: _ClassVar[LotParameter.LotMethod]
        L2: _ClassVar[LotParameter.LotMethod]
        PSNR: _ClassVar[LotParameter.LotMethod]
    L1: LotParameter.LotMethod
    L2: LotParameter.LotMethod
    PSNR: LotParameter.LotMethod
    SLOPE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    slope: float
    method: LotParameter.LotMethod
    def __init__(self, slope: _Optional[float] = ..., method: _Optional[_Union[LotParameter.LotMethod, str]] = ...) -> None: ...

class LSTMAttentionParameter(_message.Message):
    """LstmAttention: nets of forks whose schema is not public.

    Of forks: bias_filler, num_output, weight_filler
    """
    __slots__ = ("bias_filler", "num_output", "weight_filler")
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    bias_filler: FillerParameter
    num_output: int
    weight_filler: FillerParameter
    def __init__(self, bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., num_output: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class LSTMConvolutionParameter(_message.Message):
    """ConvLSTM: DengPingFan/DAVSOD.

    num_output
    bias_term (default true)
    pad (list)
    kernel_size (list)
    group (default 1)
    stride (list)
    weight_filler
    bias_filler
    pad_h (default 0)
    pad_w (default 0)
    kernel_h
    kernel_w
    stride_h
    stride_w
    engine (default DEFAULT)
    axis (default 1)
    force_nd_im2col (default false)
    dilation (list)
    type (default all)
    """
    __slots__ = ("num_output", "bias_term", "pad", "kernel_size", "group", "stride", "weight_filler", "bias_filler", "pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w", "engine", "axis", "force_nd_im2col", "dilation", "type")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[LSTMConvolutionParameter.Engine]
        CAFFE: _ClassVar[LSTMConvolutionParameter.Engine]
        CUDNN: _ClassVar[LSTMConvolutionParameter.Engine]
    DEFAULT: LSTMConvolutionParameter.Engine
    CAFFE: LSTMConvolutionParameter.Engine
    CUDNN: LSTMConvolutionParameter.Engine
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    GROUP_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    FORCE_ND_IM2COL_FIELD_NUMBER: _ClassVar[int]
    DILATION_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    pad: _containers.RepeatedScalarFieldContainer[int]
    kernel_size: _containers.RepeatedScalarFieldContainer[int]
    group: int
    stride: _containers.RepeatedScalarFieldContainer[int]
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    pad_h: int
    pad_w: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    engine: LSTMConvolutionParameter.Engine
    axis: int
    force_nd_im2col: bool
    dilation: _containers.RepeatedScalarFieldContainer[int]
    type: str
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., pad: _Optional[_Iterable[int]] = ..., kernel_size: _Optional[_Iterable[int]] = ..., group: _Optional[int] = ..., stride: _Optional[_Iterable[int]] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., engine: _Optional[_Union[LSTMConvolutionParameter.Engine, str]] = ..., axis: _Optional[int] = ..., force_nd_im2col: _Optional[bool] = ..., dilation: _Optional[_Iterable[int]] = ..., type: _Optional[str] = ...) -> None: ...

class LSTMDebugParameter(_message.Message):
    """ConvLSTM: DengPingFan/DAVSOD.

    expose (list)
    disable_hadamard
    axis_hadamard (default 3)
    num_axes_hadamard (default 2)
    ignore_x (default false)
    """
    __slots__ = ("expose", "disable_hadamard", "axis_hadamard", "num_axes_hadamard", "ignore_x")
    EXPOSE_FIELD_NUMBER: _ClassVar[int]
    DISABLE_HADAMARD_FIELD_NUMBER: _ClassVar[int]
    AXIS_HADAMARD_FIELD_NUMBER: _ClassVar[int]
    NUM_AXES_HADAMARD_FIELD_NUMBER: _ClassVar[int]
    IGNORE_X_FIELD_NUMBER: _ClassVar[int]
    expose: _containers.RepeatedScalarFieldContainer[str]
    disable_hadamard: bool
    axis_hadamard: int
    num_axes_hadamard: int
    ignore_x: bool
    def __init__(self, expose: _Optional[_Iterable[str]] = ..., disable_hadamard: _Optional[bool] = ..., axis_hadamard: _Optional[int] = ..., num_axes_hadamard: _Optional[int] = ..., ignore_x: _Optional[bool] = ...) -> None: ...

class LSTMParameter(_message.Message):
    """Lstm: alibaba/MNN, junhyukoh/caffe-lstm and 1 more.

    num_output
    clipping_threshold (default 0)
    weight_filler
    bias_filler
    batch_size (default 1)
    Of forks: a_max, a_min, paramq, scale_in, scale_out
    """
    __slots__ = ("num_output", "clipping_threshold", "weight_filler", "bias_filler", "batch_size", "a_max", "a_min", "paramq", "scale_in", "scale_out")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    CLIPPING_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    A_MAX_FIELD_NUMBER: _ClassVar[int]
    A_MIN_FIELD_NUMBER: _ClassVar[int]
    PARAMQ_FIELD_NUMBER: _ClassVar[int]
    SCALE_IN_FIELD_NUMBER: _ClassVar[int]
    SCALE_OUT_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    clipping_threshold: float
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    batch_size: int
    a_max: int
    a_min: int
    paramq: int
    scale_in: float
    scale_out: float
    def __init__(self, num_output: _Optional[int] = ..., clipping_threshold: _Optional[float] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., batch_size: _Optional[int] = ..., a_max: _Optional[int] = ..., a_min: _Optional[int] = ..., paramq: _Optional[int] = ..., scale_in: _Optional[float] = ..., scale_out: _Optional[float] = ...) -> None: ...

class LSTMSimpleParameter(_message.Message):
    """LstmSimple: nets of forks whose schema is not public.

    Of forks: batch_size, bias_filler, num_output, weight_filler
    """
    __slots__ = ("batch_size", "bias_filler", "num_output", "weight_filler")
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    batch_size: int
    bias_filler: FillerParameter
    num_output: int
    weight_filler: FillerParameter
    def __init__(self, batch_size: _Optional[int] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., num_output: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class MatReadParameter(_message.Message):
    """hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    prefix
    source
    strip (default 0)
    batch_size (default 1)
    """
    __slots__ = ("prefix", "source", "strip", "batch_size")
    PREFIX_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STRIP_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    prefix: str
    source: str
    strip: int
    batch_size: int
    def __init__(self, prefix: _Optional[str] = ..., source: _Optional[str] = ..., strip: _Optional[int] = ..., batch_size: _Optional[int] = ...) -> None: ...

class MatWriteParameter(_message.Message):
    """MatWrite: hszhao/PSPNet, Mhaiyang/TMM2018_DRFN and 2 more.

    prefix
    source
    strip (default 0)
    period (default 1)
    """
    __slots__ = ("prefix", "source", "strip", "period")
    PREFIX_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STRIP_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    prefix: str
    source: str
    strip: int
    period: int
    def __init__(self, prefix: _Optional[str] = ..., source: _Optional[str] = ..., strip: _Optional[int] = ..., period: _Optional[int] = ...) -> None: ...

class MaxBottomCountParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: count, phase
    """
    __slots__ = ("count", "phase")
    COUNT_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    count: int
    phase: Phase
    def __init__(self, count: _Optional[int] = ..., phase: _Optional[_Union[Phase, str]] = ...) -> None: ...

class MeanParameter(_message.Message):
    """lmb-freiburg/flownet2.

    operation
    file
    value (list)
    mean_scale (default 1)
    input_scale (default 1)
    output_scale (default 1)
    """
    __slots__ = ("operation", "file", "value", "mean_scale", "input_scale", "output_scale")
    class MeanOperation(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MeanOperation.

        ADD = 1
        SUBTRACT = 4
        """
        __slots__ = ()
        ADD: _ClassVar[MeanParameter.MeanOperation]
        SUBTRACT: _ClassVar[MeanParameter.MeanOperation]
    ADD: MeanParameter.MeanOperation
    SUBTRACT: MeanParameter.MeanOperation
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    FILE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    MEAN_SCALE_FIELD_NUMBER: _ClassVar[int]
    INPUT_SCALE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_SCALE_FIELD_NUMBER: _ClassVar[int]
    operation: MeanParameter.MeanOperation
    file: str
    value: _containers.RepeatedScalarFieldContainer[float]
    mean_scale: float
    input_scale: float
    output_scale: float
    def __init__(self, operation: _Optional[_Union[MeanParameter.MeanOperation, str]] = ..., file: _Optional[str] = ..., value: _Optional[_Iterable[float]] = ..., mean_scale: _Optional[float] = ..., input_scale: _Optional[float] = ..., output_scale: _Optional[float] = ...) -> None: ...

class MemoryOptimizationParameter(_message.Message):
    """liuyuisanai/Focal-Loss, yjxiong/caffe.

    optimize_train (default true)
    optimize_test (default false)
    exclude_blob (list)
    """
    __slots__ = ("optimize_train", "optimize_test", "exclude_blob")
    OPTIMIZE_TRAIN_FIELD_NUMBER: _ClassVar[int]
    OPTIMIZE_TEST_FIELD_NUMBER: _ClassVar[int]
    EXCLUDE_BLOB_FIELD_NUMBER: _ClassVar[int]
    optimize_train: bool
    optimize_test: bool
    exclude_blob: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, optimize_train: _Optional[bool] = ..., optimize_test: _Optional[bool] = ..., exclude_blob: _Optional[_Iterable[str]] = ...) -> None: ...

class MergeCropParameter(_message.Message):
    """naibaf7/caffe.

    operation (default STACK)
    forward (list)
    backward (list)
    """
    __slots__ = ("operation", "forward", "backward")
    class MergeOp(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MergeOp.

        STACK = 0
        ADD = 1
        """
        __slots__ = ()
        STACK: _ClassVar[MergeCropParameter.MergeOp]
        ADD: _ClassVar[MergeCropParameter.MergeOp]
    STACK: MergeCropParameter.MergeOp
    ADD: MergeCropParameter.MergeOp
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    FORWARD_FIELD_NUMBER: _ClassVar[int]
    BACKWARD_FIELD_NUMBER: _ClassVar[int]
    operation: MergeCropParameter.MergeOp
    forward: _containers.RepeatedScalarFieldContainer[bool]
    backward: _containers.RepeatedScalarFieldContainer[bool]
    def __init__(self, operation: _Optional[_Union[MergeCropParameter.MergeOp, str]] = ..., forward: _Optional[_Iterable[bool]] = ..., backward: _Optional[_Iterable[bool]] = ...) -> None: ...

class MergeParameter(_message.Message):
    """limuhit/Caffe_Gan.

    merge_weight (default 1)
    merge (default LOCAL)
    ngroup (default 1)
    """
    __slots__ = ("merge_weight", "merge", "ngroup")
    class MergeMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MergeMethod.

        GLOBAL = 0
        LOCAL = 1
        SOFT = 2
        GROUP = 3
        """
        __slots__ = ()
        GLOBAL: _ClassVar[MergeParameter.MergeMethod]
        LOCAL: _ClassVar[MergeParameter.MergeMethod]
        SOFT: _ClassVar[MergeParameter.MergeMethod]
        GROUP: _ClassVar[MergeParameter.MergeMethod]
    GLOBAL: MergeParameter.MergeMethod
    LOCAL: MergeParameter.MergeMethod
    SOFT: MergeParameter.MergeMethod
    GROUP: MergeParameter.MergeMethod
    MERGE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    MERGE_FIELD_NUMBER: _ClassVar[int]
    NGROUP_FIELD_NUMBER: _ClassVar[int]
    merge_weight: float
    merge: MergeParameter.MergeMethod
    ngroup: int
    def __init__(self, merge_weight: _Optional[float] = ..., merge: _Optional[_Union[MergeParameter.MergeMethod, str]] = ..., ngroup: _Optional[int] = ...) -> None: ...

class MILParameter(_message.Message):
    """happynear/caffe-windows, Microsoft/caffe and 3 more.

    type (default MAX)
    """
    __slots__ = ("type",)
    class MILType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MILType.

        MAX = 0
        NOR = 1
        """
        __slots__ = ()
        MAX: _ClassVar[MILParameter.MILType]
        NOR: _ClassVar[MILParameter.MILType]
    MAX: MILParameter.MILType
    NOR: MILParameter.MILType
    TYPE_FIELD_NUMBER: _ClassVar[int]
    type: MILParameter.MILType
    def __init__(self, type: _Optional[_Union[MILParameter.MILType, str]] = ...) -> None: ...

class MishParameter(_message.Message):
    """Shalz94/yolov3-caffe-conversion.

    engine (default DEFAULT)
    """
    __slots__ = ("engine",)
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[MishParameter.Engine]
        CAFFE: _ClassVar[MishParameter.Engine]
        CUDNN: _ClassVar[MishParameter.Engine]
    DEFAULT: MishParameter.Engine
    CAFFE: MishParameter.Engine
    CUDNN: MishParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    engine: MishParameter.Engine
    def __init__(self, engine: _Optional[_Union[MishParameter.Engine, str]] = ...) -> None: ...

class MLQuantParameter(_message.Message):
    """limuhit/Caffe_Gan.

    groups (default 1)
    method (default SINGLE)
    """
    __slots__ = ("groups", "method")
    class MLQuantMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MLQuantMethod.

        SINGLE = 0
        NEIGHBOR = 1
        """
        __slots__ = ()
        SINGLE: _ClassVar[MLQuantParameter.MLQuantMethod]
        NEIGHBOR: _ClassVar[MLQuantParameter.MLQuantMethod]
    SINGLE: MLQuantParameter.MLQuantMethod
    NEIGHBOR: MLQuantParameter.MLQuantMethod
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    groups: int
    method: MLQuantParameter.MLQuantMethod
    def __init__(self, groups: _Optional[int] = ..., method: _Optional[_Union[MLQuantParameter.MLQuantMethod, str]] = ...) -> None: ...

class MnActivationParameter(_message.Message):
    """intel/caffe.

    num_nodes_in
    num_nodes_out
    model_parts_in (default 1)
    model_parts_out (default 1)
    need_reduce (default true)
    """
    __slots__ = ("num_nodes_in", "num_nodes_out", "model_parts_in", "model_parts_out", "need_reduce")
    NUM_NODES_IN_FIELD_NUMBER: _ClassVar[int]
    NUM_NODES_OUT_FIELD_NUMBER: _ClassVar[int]
    MODEL_PARTS_IN_FIELD_NUMBER: _ClassVar[int]
    MODEL_PARTS_OUT_FIELD_NUMBER: _ClassVar[int]
    NEED_REDUCE_FIELD_NUMBER: _ClassVar[int]
    num_nodes_in: int
    num_nodes_out: int
    model_parts_in: int
    model_parts_out: int
    need_reduce: bool
    def __init__(self, num_nodes_in: _Optional[int] = ..., num_nodes_out: _Optional[int] = ..., model_parts_in: _Optional[int] = ..., model_parts_out: _Optional[int] = ..., need_reduce: _Optional[bool] = ...) -> None: ...

class MnModelParallelParameter(_message.Message):
    """intel/caffe.

    layer_from
    layer_to
    num_nodes
    model_parts
    """
    __slots__ = ("layer_from", "layer_to", "num_nodes", "model_parts")
    LAYER_FROM_FIELD_NUMBER: _ClassVar[int]
    LAYER_TO_FIELD_NUMBER: _ClassVar[int]
    NUM_NODES_FIELD_NUMBER: _ClassVar[int]
    MODEL_PARTS_FIELD_NUMBER: _ClassVar[int]
    layer_from: str
    layer_to: str
    num_nodes: int
    model_parts: int
    def __init__(self, layer_from: _Optional[str] = ..., layer_to: _Optional[str] = ..., num_nodes: _Optional[int] = ..., model_parts: _Optional[int] = ...) -> None: ...

class MnParamGradCompressLayerTypeList(_message.Message):
    """intel/caffe.

    layer_type (list)
    """
    __slots__ = ("layer_type",)
    LAYER_TYPE_FIELD_NUMBER: _ClassVar[int]
    layer_type: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, layer_type: _Optional[_Iterable[str]] = ...) -> None: ...

class MnParamGradCompressParameter(_message.Message):
    """intel/caffe.

    param_grad_compress_enable (list)
    """
    __slots__ = ("param_grad_compress_enable",)
    PARAM_GRAD_COMPRESS_ENABLE_FIELD_NUMBER: _ClassVar[int]
    param_grad_compress_enable: _containers.RepeatedScalarFieldContainer[bool]
    def __init__(self, param_grad_compress_enable: _Optional[_Iterable[bool]] = ...) -> None: ...

class MOEParameter(_message.Message):
    """naibaf7/caffe.

    gating_net
    expert_net (list)
    expert_instances (list)
    select_experts
    map_bottom (list)
    full_forward (default false)
    """
    __slots__ = ("gating_net", "expert_net", "expert_instances", "select_experts", "map_bottom", "full_forward")
    class BottomMapping(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of BottomMapping.

        GATING = 1
        EXPERT = 2
        GATING_AND_EXPERT = 3
        """
        __slots__ = ()
        GATING: _ClassVar[MOEParameter.BottomMapping]
        EXPERT: _ClassVar[MOEParameter.BottomMapping]
        GATING_AND_EXPERT: _ClassVar[MOEParameter.BottomMapping]
    GATING: MOEParameter.BottomMapping
    EXPERT: MOEParameter.BottomMapping
    GATING_AND_EXPERT: MOEParameter.BottomMapping
    GATING_NET_FIELD_NUMBER: _ClassVar[int]
    EXPERT_NET_FIELD_NUMBER: _ClassVar[int]
    EXPERT_INSTANCES_FIELD_NUMBER: _ClassVar[int]
    SELECT_EXPERTS_FIELD_NUMBER: _ClassVar[int]
    MAP_BOTTOM_FIELD_NUMBER: _ClassVar[int]
    FULL_FORWARD_FIELD_NUMBER: _ClassVar[int]
    gating_net: NetParameter
    expert_net: _containers.RepeatedCompositeFieldContainer[NetParameter]
    expert_instances: _containers.RepeatedScalarFieldContainer[int]
    select_experts: int
    map_bottom: _containers.RepeatedScalarFieldContainer[MOEParameter.BottomMapping]
    full_forward: bool
    def __init__(self, gating_net: _Optional[_Union[NetParameter, _Mapping[str, _Any]]] = ..., expert_net: _Optional[_Iterable[_Union[NetParameter, _Mapping[str, _Any]]]] = ..., expert_instances: _Optional[_Iterable[int]] = ..., select_experts: _Optional[int] = ..., map_bottom: _Optional[_Iterable[_Union[MOEParameter.BottomMapping, str]]] = ..., full_forward: _Optional[bool] = ...) -> None: ...

class MReLUParameter(_message.Message):
    """limuhit/Caffe_Gan.

    alpha (default 1)
    levels (default 16)
    gamma (default 1e-05)
    margin (default 1)
    method (default SIGMOID)
    """
    __slots__ = ("alpha", "levels", "gamma", "margin", "method")
    class MReLUMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MReLUMethod.

        LINEAR = 0
        SIGMOID = 1
        """
        __slots__ = ()
        LINEAR: _ClassVar[MReLUParameter.MReLUMethod]
        SIGMOID: _ClassVar[MReLUParameter.MReLUMethod]
    LINEAR: MReLUParameter.MReLUMethod
    SIGMOID: MReLUParameter.MReLUMethod
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    LEVELS_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    alpha: float
    levels: int
    gamma: float
    margin: float
    method: MReLUParameter.MReLUMethod
    def __init__(self, alpha: _Optional[float] = ..., levels: _Optional[int] = ..., gamma: _Optional[float] = ..., margin: _Optional[float] = ..., method: _Optional[_Union[MReLUParameter.MReLUMethod, str]] = ...) -> None: ...

class MtluParameter(_message.Message):
    """limuhit/Caffe_Gan.

    bins (default 1)
    """
    __slots__ = ("bins",)
    BINS_FIELD_NUMBER: _ClassVar[int]
    bins: int
    def __init__(self, bins: _Optional[int] = ...) -> None: ...

class MTransposeParameter(_message.Message):
    """limuhit/Caffe_Gan.

    groups (default 1)
    inverse (default false)
    width (default 0)
    height (default 0)
    channel (default 0)
    """
    __slots__ = ("groups", "inverse", "width", "height", "channel")
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    INVERSE_FIELD_NUMBER: _ClassVar[int]
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    groups: int
    inverse: bool
    width: int
    height: int
    channel: int
    def __init__(self, groups: _Optional[int] = ..., inverse: _Optional[bool] = ..., width: _Optional[int] = ..., height: _Optional[int] = ..., channel: _Optional[int] = ...) -> None: ...

class MultinodeLayerParameter(_message.Message):
    """intel/caffe.

    num_nodes
    model_parts (default 1)
    """
    __slots__ = ("num_nodes", "model_parts")
    NUM_NODES_FIELD_NUMBER: _ClassVar[int]
    MODEL_PARTS_FIELD_NUMBER: _ClassVar[int]
    num_nodes: int
    model_parts: int
    def __init__(self, num_nodes: _Optional[int] = ..., model_parts: _Optional[int] = ...) -> None: ...

class MultinodeParameter(_message.Message):
    """intel/caffe.

    model_parallel (list)
    compress_layer_type_list
    """
    __slots__ = ("model_parallel", "compress_layer_type_list")
    MODEL_PARALLEL_FIELD_NUMBER: _ClassVar[int]
    COMPRESS_LAYER_TYPE_LIST_FIELD_NUMBER: _ClassVar[int]
    model_parallel: _containers.RepeatedCompositeFieldContainer[MnModelParallelParameter]
    compress_layer_type_list: MnParamGradCompressLayerTypeList
    def __init__(self, model_parallel: _Optional[_Iterable[_Union[MnModelParallelParameter, _Mapping[str, _Any]]]] = ..., compress_layer_type_list: _Optional[_Union[MnParamGradCompressLayerTypeList, _Mapping[str, _Any]]] = ...) -> None: ...

class MulToBinParameter(_message.Message):
    """limuhit/Caffe_Gan.

    levels (default 1)
    mod (default 1)
    inverse (default false)
    imp (default false)
    """
    __slots__ = ("levels", "mod", "inverse", "imp")
    LEVELS_FIELD_NUMBER: _ClassVar[int]
    MOD_FIELD_NUMBER: _ClassVar[int]
    INVERSE_FIELD_NUMBER: _ClassVar[int]
    IMP_FIELD_NUMBER: _ClassVar[int]
    levels: int
    mod: int
    inverse: bool
    imp: bool
    def __init__(self, levels: _Optional[int] = ..., mod: _Optional[int] = ..., inverse: _Optional[bool] = ..., imp: _Optional[bool] = ...) -> None: ...

class NCAParameter(_message.Message):
    """happynear/caffe-windows.

    min_negative_only (default false)
    """
    __slots__ = ("min_negative_only",)
    MIN_NEGATIVE_ONLY_FIELD_NUMBER: _ClassVar[int]
    min_negative_only: bool
    def __init__(self, min_negative_only: _Optional[bool] = ...) -> None: ...

class NetQuantizationParameter(_message.Message):
    """tidsp/caffe-jacinto.

    quantize_weights (default true)
    quantize_activations (default true)
    bitwidth_weights (default 12)
    bitwidth_activations (default 8)
    bitwidth_bias (default 16)
    power2_scale_weights (default false)
    power2_scale_activations (default false)
    apply_offset_weights (default true)
    apply_offset_activations (default false)
    precision (default QuantizationParameter_Precision_DYNAMIC_FIXED_POINT)
    rounding_scheme (default QuantizationParameter_Rounding_NEAREST)
    display_quantization (default 2000)
    update_quantization_param (default true)
    quantization_start (default 1)
    range_update_factor (default 0.01)
    range_expansion_factor (default 1.25)
    ignored_layer_names (list)
    """
    __slots__ = ("quantize_weights", "quantize_activations", "bitwidth_weights", "bitwidth_activations", "bitwidth_bias", "power2_scale_weights", "power2_scale_activations", "apply_offset_weights", "apply_offset_activations", "precision", "rounding_scheme", "display_quantization", "update_quantization_param", "quantization_start", "range_update_factor", "range_expansion_factor", "ignored_layer_names")
    QUANTIZE_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    QUANTIZE_ACTIVATIONS_FIELD_NUMBER: _ClassVar[int]
    BITWIDTH_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    BITWIDTH_ACTIVATIONS_FIELD_NUMBER: _ClassVar[int]
    BITWIDTH_BIAS_FIELD_NUMBER: _ClassVar[int]
    POWER2_SCALE_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    POWER2_SCALE_ACTIVATIONS_FIELD_NUMBER: _ClassVar[int]
    APPLY_OFFSET_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    APPLY_OFFSET_ACTIVATIONS_FIELD_NUMBER: _ClassVar[int]
    PRECISION_FIELD_NUMBER: _ClassVar[int]
    ROUNDING_SCHEME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_QUANTIZATION_FIELD_NUMBER: _ClassVar[int]
    UPDATE_QUANTIZATION_PARAM_FIELD_NUMBER: _ClassVar[int]
    QUANTIZATION_START_FIELD_NUMBER: _ClassVar[int]
    RANGE_UPDATE_FACTOR_FIELD_NUMBER: _ClassVar[int]
    RANGE_EXPANSION_FACTOR_FIELD_NUMBER: _ClassVar[int]
    IGNORED_LAYER_NAMES_FIELD_NUMBER: _ClassVar[int]
    quantize_weights: bool
    quantize_activations: bool
    bitwidth_weights: int
    bitwidth_activations: int
    bitwidth_bias: int
    power2_scale_weights: bool
    power2_scale_activations: bool
    apply_offset_weights: bool
    apply_offset_activations: bool
    precision: Precision
    rounding_scheme: Rounding
    display_quantization: int
    update_quantization_param: bool
    quantization_start: int
    range_update_factor: float
    range_expansion_factor: float
    ignored_layer_names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, quantize_weights: _Optional[bool] = ..., quantize_activations: _Optional[bool] = ..., bitwidth_weights: _Optional[int] = ..., bitwidth_activations: _Optional[int] = ..., bitwidth_bias: _Optional[int] = ..., power2_scale_weights: _Optional[bool] = ..., power2_scale_activations: _Optional[bool] = ..., apply_offset_weights: _Optional[bool] = ..., apply_offset_activations: _Optional[bool] = ..., precision: _Optional[_Union[Precision, str]] = ..., rounding_scheme: _Optional[_Union[Rounding, str]] = ..., display_quantization: _Optional[int] = ..., update_quantization_param: _Optional[bool] = ..., quantization_start: _Optional[int] = ..., range_update_factor: _Optional[float] = ..., range_expansion_factor: _Optional[float] = ..., ignored_layer_names: _Optional[_Iterable[str]] = ...) -> None: ...

class NormalizationParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    norm (default L2)
    """
    __slots__ = ("norm",)
    class Norm(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Norm.

        L1 = 1
        L2 = 2
        """
        __slots__ = ()
        L1: _ClassVar[NormalizationParameter.Norm]
        L2: _ClassVar[NormalizationParameter.Norm]
    L1: NormalizationParameter.Norm
    L2: NormalizationParameter.Norm
    NORM_FIELD_NUMBER: _ClassVar[int]
    norm: NormalizationParameter.Norm
    def __init__(self, norm: _Optional[_Union[NormalizationParameter.Norm, str]] = ...) -> None: ...

class OrdinalRegressionParameter(_message.Message):
    """happynear/caffe-windows.

    k
    weight_file
    """
    __slots__ = ("k", "weight_file")
    K_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILE_FIELD_NUMBER: _ClassVar[int]
    k: int
    weight_file: str
    def __init__(self, k: _Optional[int] = ..., weight_file: _Optional[str] = ...) -> None: ...

class OutputDecayParameter(_message.Message):
    """OutputDecay: nets of forks whose schema is not public.

    Of forks: output_decay, regularization_type
    """
    __slots__ = ("output_decay", "regularization_type")
    OUTPUT_DECAY_FIELD_NUMBER: _ClassVar[int]
    REGULARIZATION_TYPE_FIELD_NUMBER: _ClassVar[int]
    output_decay: float
    regularization_type: str
    def __init__(self, output_decay: _Optional[float] = ..., regularization_type: _Optional[str] = ...) -> None: ...

class PackChannelParameter(_message.Message):
    """limuhit/Caffe_Gan.

    channels_per_group (default 1)
    method (default PACK)
    """
    __slots__ = ("channels_per_group", "method")
    class PackChannelMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PackChannelMethod.

        PACK = 0
        UNPACK = 1
        """
        __slots__ = ()
        PACK: _ClassVar[PackChannelParameter.PackChannelMethod]
        UNPACK: _ClassVar[PackChannelParameter.PackChannelMethod]
    PACK: PackChannelParameter.PackChannelMethod
    UNPACK: PackChannelParameter.PackChannelMethod
    CHANNELS_PER_GROUP_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    channels_per_group: int
    method: PackChannelParameter.PackChannelMethod
    def __init__(self, channels_per_group: _Optional[int] = ..., method: _Optional[_Union[PackChannelParameter.PackChannelMethod, str]] = ...) -> None: ...

class PairwiseParameter(_message.Message):
    """happynear/caffe-windows.

    operation (default SUM)
    coeff (list)
    """
    __slots__ = ("operation", "coeff")
    class PairwiseOp(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PairwiseOp.

        SUM = 1
        PROD = 2
        MAX = 3
        """
        __slots__ = ()
        SUM: _ClassVar[PairwiseParameter.PairwiseOp]
        PROD: _ClassVar[PairwiseParameter.PairwiseOp]
        MAX: _ClassVar[PairwiseParameter.PairwiseOp]
    SUM: PairwiseParameter.PairwiseOp
    PROD: PairwiseParameter.PairwiseOp
    MAX: PairwiseParameter.PairwiseOp
    OPERATION_FIELD_NUMBER: _ClassVar[int]
    COEFF_FIELD_NUMBER: _ClassVar[int]
    operation: PairwiseParameter.PairwiseOp
    coeff: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, operation: _Optional[_Union[PairwiseParameter.PairwiseOp, str]] = ..., coeff: _Optional[_Iterable[float]] = ...) -> None: ...

class PatchParameter(_message.Message):
    """limuhit/Caffe_Gan.

    groups (default 1)
    scale_gradient (default false)
    """
    __slots__ = ("groups", "scale_gradient")
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    SCALE_GRADIENT_FIELD_NUMBER: _ClassVar[int]
    groups: int
    scale_gradient: bool
    def __init__(self, groups: _Optional[int] = ..., scale_gradient: _Optional[bool] = ...) -> None: ...

class PointFocusParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    stride (default 8)
    anchor_bias (default 3.5)
    """
    __slots__ = ("stride", "anchor_bias")
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    ANCHOR_BIAS_FIELD_NUMBER: _ClassVar[int]
    stride: int
    anchor_bias: float
    def __init__(self, stride: _Optional[int] = ..., anchor_bias: _Optional[float] = ...) -> None: ...

class PointPoolingParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    pooling_method
    channel_method
    config
    spatial_scale
    confidence_threshold (default 0.5)
    """
    __slots__ = ("pooling_method", "channel_method", "config", "spatial_scale", "confidence_threshold")
    class ChannelMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ChannelMethod.

        VALID = 0
        ALL = 1
        """
        __slots__ = ()
        VALID: _ClassVar[PointPoolingParameter.ChannelMethod]
        ALL: _ClassVar[PointPoolingParameter.ChannelMethod]
    VALID: PointPoolingParameter.ChannelMethod
    ALL: PointPoolingParameter.ChannelMethod
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PoolMethod.

        AVE = 0
        MAX = 1
        """
        __slots__ = ()
        AVE: _ClassVar[PointPoolingParameter.PoolMethod]
        MAX: _ClassVar[PointPoolingParameter.PoolMethod]
    AVE: PointPoolingParameter.PoolMethod
    MAX: PointPoolingParameter.PoolMethod
    POOLING_METHOD_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_METHOD_FIELD_NUMBER: _ClassVar[int]
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    SPATIAL_SCALE_FIELD_NUMBER: _ClassVar[int]
    CONFIDENCE_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    pooling_method: PointPoolingParameter.PoolMethod
    channel_method: PointPoolingParameter.ChannelMethod
    config: str
    spatial_scale: float
    confidence_threshold: float
    def __init__(self, pooling_method: _Optional[_Union[PointPoolingParameter.PoolMethod, str]] = ..., channel_method: _Optional[_Union[PointPoolingParameter.ChannelMethod, str]] = ..., config: _Optional[str] = ..., spatial_scale: _Optional[float] = ..., confidence_threshold: _Optional[float] = ...) -> None: ...

class Pooling3DParameter(_message.Message):
    """Pooling3D: alibaba/MNN, Cambricon/caffe and 1 more.

    pool (default MAX)
    kernel_size
    kernel_depth
    stride (default 1)
    temporal_stride (default 1)
    pad (default 0)
    temporal_pad (default 0)
    Of forks: engine
    """
    __slots__ = ("pool", "kernel_size", "kernel_depth", "stride", "temporal_stride", "pad", "temporal_pad", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[Pooling3DParameter.Engine]
        CAFFE: _ClassVar[Pooling3DParameter.Engine]
        MLU: _ClassVar[Pooling3DParameter.Engine]
    DEFAULT: Pooling3DParameter.Engine
    CAFFE: Pooling3DParameter.Engine
    MLU: Pooling3DParameter.Engine
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PoolMethod.

        MAX = 0
        AVE = 1
        STOCHASTIC = 2
        """
        __slots__ = ()
        MAX: _ClassVar[Pooling3DParameter.PoolMethod]
        AVE: _ClassVar[Pooling3DParameter.PoolMethod]
        STOCHASTIC: _ClassVar[Pooling3DParameter.PoolMethod]
    MAX: Pooling3DParameter.PoolMethod
    AVE: Pooling3DParameter.PoolMethod
    STOCHASTIC: Pooling3DParameter.PoolMethod
    POOL_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    KERNEL_DEPTH_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_STRIDE_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    TEMPORAL_PAD_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    pool: Pooling3DParameter.PoolMethod
    kernel_size: int
    kernel_depth: int
    stride: int
    temporal_stride: int
    pad: int
    temporal_pad: int
    engine: Pooling3DParameter.Engine
    def __init__(self, pool: _Optional[_Union[Pooling3DParameter.PoolMethod, str]] = ..., kernel_size: _Optional[int] = ..., kernel_depth: _Optional[int] = ..., stride: _Optional[int] = ..., temporal_stride: _Optional[int] = ..., pad: _Optional[int] = ..., temporal_pad: _Optional[int] = ..., engine: _Optional[_Union[Pooling3DParameter.Engine, str]] = ...) -> None: ...

class PoolingNDParameter(_message.Message):
    """PoolingND: DlutMedimgGroup/MouseCTSegmentation.

    pool (default MAX)
    pad (list)
    kernel_size (list)
    stride (list)
    pad_h (default 0)
    pad_w (default 0)
    kernel_h
    kernel_w
    stride_h
    stride_w
    engine (default DEFAULT)
    global_pooling (default false)
    axis (default 1)
    """
    __slots__ = ("pool", "pad", "kernel_size", "stride", "pad_h", "pad_w", "kernel_h", "kernel_w", "stride_h", "stride_w", "engine", "global_pooling", "axis")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[PoolingNDParameter.Engine]
        CAFFE: _ClassVar[PoolingNDParameter.Engine]
        CUDNN: _ClassVar[PoolingNDParameter.Engine]
    DEFAULT: PoolingNDParameter.Engine
    CAFFE: PoolingNDParameter.Engine
    CUDNN: PoolingNDParameter.Engine
    class PoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of PoolMethod.

        MAX = 0
        AVE = 1
        STOCHASTIC = 2
        """
        __slots__ = ()
        MAX: _ClassVar[PoolingNDParameter.PoolMethod]
        AVE: _ClassVar[PoolingNDParameter.PoolMethod]
        STOCHASTIC: _ClassVar[PoolingNDParameter.PoolMethod]
    MAX: PoolingNDParameter.PoolMethod
    AVE: PoolingNDParameter.PoolMethod
    STOCHASTIC: PoolingNDParameter.PoolMethod
    POOL_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    GLOBAL_POOLING_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    pool: PoolingNDParameter.PoolMethod
    pad: _containers.RepeatedScalarFieldContainer[int]
    kernel_size: _containers.RepeatedScalarFieldContainer[int]
    stride: _containers.RepeatedScalarFieldContainer[int]
    pad_h: int
    pad_w: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    engine: PoolingNDParameter.Engine
    global_pooling: bool
    axis: int
    def __init__(self, pool: _Optional[_Union[PoolingNDParameter.PoolMethod, str]] = ..., pad: _Optional[_Iterable[int]] = ..., kernel_size: _Optional[_Iterable[int]] = ..., stride: _Optional[_Iterable[int]] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., engine: _Optional[_Union[PoolingNDParameter.Engine, str]] = ..., global_pooling: _Optional[bool] = ..., axis: _Optional[int] = ...) -> None: ...

class Process(_message.Message):
    """longriyao/caffe_colorizer.

    forward_from
    forward_to
    backward_to
    update_from
    update_to
    backward_from
    """
    __slots__ = ("forward_from", "forward_to", "backward_to", "update_from", "update_to", "backward_from")
    FORWARD_FROM_FIELD_NUMBER: _ClassVar[int]
    FORWARD_TO_FIELD_NUMBER: _ClassVar[int]
    BACKWARD_TO_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FROM_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TO_FIELD_NUMBER: _ClassVar[int]
    BACKWARD_FROM_FIELD_NUMBER: _ClassVar[int]
    forward_from: str
    forward_to: str
    backward_to: str
    update_from: str
    update_to: str
    backward_from: str
    def __init__(self, forward_from: _Optional[str] = ..., forward_to: _Optional[str] = ..., backward_to: _Optional[str] = ..., update_from: _Optional[str] = ..., update_to: _Optional[str] = ..., backward_from: _Optional[str] = ...) -> None: ...

class QuantizationParameter(_message.Message):
    """intel/caffe, pmgysel/caffe and 1 more.

    precision (default DYNAMIC_FIXED_POINT)
    rounding_scheme (default NEAREST)
    bw_layer_in (default 32)
    bw_layer_out (default 32)
    bw_params (default 32)
    fl_layer_in (list)
    fl_layer_out (list)
    fl_params (list)
    mant_bits (default 23)
    exp_bits (default 8)
    exp_min (default -8)
    exp_max (default -1)
    Of forks: force_u8_input, is_negative_input, power2_scale_activations, power2_scale_weights,
    qparam_in, qparam_out, qparam_w, quantized_infer_count, scale_in, scale_out, scale_params
    """
    __slots__ = ("precision", "rounding_scheme", "bw_layer_in", "bw_layer_out", "bw_params", "fl_layer_in", "fl_layer_out", "fl_params", "mant_bits", "exp_bits", "exp_min", "exp_max", "force_u8_input", "is_negative_input", "power2_scale_activations", "power2_scale_weights", "qparam_in", "qparam_out", "qparam_w", "quantized_infer_count", "scale_in", "scale_out", "scale_params")
    class Precision(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Precision.

        DYNAMIC_FIXED_POINT = 0
        MINIFLOAT = 1
        INTEGER_POWER_OF_2_WEIGHTS = 2
        """
        __slots__ = ()
        DYNAMIC_FIXED_POINT: _ClassVar[QuantizationParameter.Precision]
        MINIFLOAT: _ClassVar[QuantizationParameter.Precision]
        INTEGER_POWER_OF_2_WEIGHTS: _ClassVar[QuantizationParameter.Precision]
    DYNAMIC_FIXED_POINT: QuantizationParameter.Precision
    MINIFLOAT: QuantizationParameter.Precision
    INTEGER_POWER_OF_2_WEIGHTS: QuantizationParameter.Precision
    class Rounding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Rounding.

        NEAREST = 0
        STOCHASTIC = 1
        """
        __slots__ = ()
        NEAREST: _ClassVar[QuantizationParameter.Rounding]
        STOCHASTIC: _ClassVar[QuantizationParameter.Rounding]
    NEAREST: QuantizationParameter.Rounding
    STOCHASTIC: QuantizationParameter.Rounding
    class QParams(_message.Message):
        """Values of QParams.

        quantize (default false)
        bitwidth (default 8)
        fracbits (default 0)
        unsigned_data (default false)
        unsigned_quant (default false)
        scale_target (default 1)
        scale_applied (default 1)
        shiftbits (default 0)
        offset (default 0)
        min (default 0)
        max (default 0)
        """
        __slots__ = ("quantize", "bitwidth", "fracbits", "unsigned_data", "unsigned_quant", "scale_target", "scale_applied", "shiftbits", "offset", "min", "max")
        QUANTIZE_FIELD_NUMBER: _ClassVar[int]
        BITWIDTH_FIELD_NUMBER: _ClassVar[int]
        FRACBITS_FIELD_NUMBER: _ClassVar[int]
        UNSIGNED_DATA_FIELD_NUMBER: _ClassVar[int]
        UNSIGNED_QUANT_FIELD_NUMBER: _ClassVar[int]
        SCALE_TARGET_FIELD_NUMBER: _ClassVar[int]
        SCALE_APPLIED_FIELD_NUMBER: _ClassVar[int]
        SHIFTBITS_FIELD_NUMBER: _ClassVar[int]
        OFFSET_FIELD_NUMBER: _ClassVar[int]
        MIN_FIELD_NUMBER: _ClassVar[int]
        MAX_FIELD_NUMBER: _ClassVar[int]
        quantize: bool
        bitwidth: int
        fracbits: int
        unsigned_data: bool
        unsigned_quant: bool
        scale_target: float
        scale_applied: float
        shiftbits: int
        offset: float
        min: float
        max: float
        def __init__(self, quantize: _Optional[bool] = ..., bitwidth: _Optional[int] = ..., fracbits: _Optional[int] = ..., unsigned_data: _Optional[bool] = ..., unsigned_quant: _Optional[bool] = ..., scale_target: _Optional[float] = ..., scale_applied: _Optional[float] = ..., shiftbits: _Optional[int] = ..., offset: _Optional[float] = ..., min: _Optional[float] = ..., max: _Optional[float] = ...) -> None: ...
    PRECISION_FIELD_NUMBER: _ClassVar[int]
    ROUNDING_SCHEME_FIELD_NUMBER: _ClassVar[int]
    BW_LAYER_IN_FIELD_NUMBER: _ClassVar[int]
    BW_LAYER_OUT_FIELD_NUMBER: _ClassVar[int]
    BW_PARAMS_FIELD_NUMBER: _ClassVar[int]
    FL_LAYER_IN_FIELD_NUMBER: _ClassVar[int]
    FL_LAYER_OUT_FIELD_NUMBER: _ClassVar[int]
    FL_PARAMS_FIELD_NUMBER: _ClassVar[int]
    MANT_BITS_FIELD_NUMBER: _ClassVar[int]
    EXP_BITS_FIELD_NUMBER: _ClassVar[int]
    EXP_MIN_FIELD_NUMBER: _ClassVar[int]
    EXP_MAX_FIELD_NUMBER: _ClassVar[int]
    FORCE_U8_INPUT_FIELD_NUMBER: _ClassVar[int]
    IS_NEGATIVE_INPUT_FIELD_NUMBER: _ClassVar[int]
    POWER2_SCALE_ACTIVATIONS_FIELD_NUMBER: _ClassVar[int]
    POWER2_SCALE_WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    QPARAM_IN_FIELD_NUMBER: _ClassVar[int]
    QPARAM_OUT_FIELD_NUMBER: _ClassVar[int]
    QPARAM_W_FIELD_NUMBER: _ClassVar[int]
    QUANTIZED_INFER_COUNT_FIELD_NUMBER: _ClassVar[int]
    SCALE_IN_FIELD_NUMBER: _ClassVar[int]
    SCALE_OUT_FIELD_NUMBER: _ClassVar[int]
    SCALE_PARAMS_FIELD_NUMBER: _ClassVar[int]
    precision: QuantizationParameter.Precision
    rounding_scheme: QuantizationParameter.Rounding
    bw_layer_in: int
    bw_layer_out: int
    bw_params: int
    fl_layer_in: _containers.RepeatedScalarFieldContainer[int]
    fl_layer_out: _containers.RepeatedScalarFieldContainer[int]
    fl_params: _containers.RepeatedScalarFieldContainer[int]
    mant_bits: int
    exp_bits: int
    exp_min: int
    exp_max: int
    force_u8_input: bool
    is_negative_input: bool
    power2_scale_activations: bool
    power2_scale_weights: bool
    qparam_in: _containers.RepeatedCompositeFieldContainer[QuantizationParameter.QParams]
    qparam_out: _containers.RepeatedCompositeFieldContainer[QuantizationParameter.QParams]
    qparam_w: _containers.RepeatedCompositeFieldContainer[QuantizationParameter.QParams]
    quantized_infer_count: int
    scale_in: _containers.RepeatedScalarFieldContainer[float]
    scale_out: _containers.RepeatedScalarFieldContainer[float]
    scale_params: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, precision: _Optional[_Union[QuantizationParameter.Precision, str]] = ..., rounding_scheme: _Optional[_Union[QuantizationParameter.Rounding, str]] = ..., bw_layer_in: _Optional[int] = ..., bw_layer_out: _Optional[int] = ..., bw_params: _Optional[int] = ..., fl_layer_in: _Optional[_Iterable[int]] = ..., fl_layer_out: _Optional[_Iterable[int]] = ..., fl_params: _Optional[_Iterable[int]] = ..., mant_bits: _Optional[int] = ..., exp_bits: _Optional[int] = ..., exp_min: _Optional[int] = ..., exp_max: _Optional[int] = ..., force_u8_input: _Optional[bool] = ..., is_negative_input: _Optional[bool] = ..., power2_scale_activations: _Optional[bool] = ..., power2_scale_weights: _Optional[bool] = ..., qparam_in: _Optional[_Iterable[_Union[QuantizationParameter.QParams, _Mapping[str, _Any]]]] = ..., qparam_out: _Optional[_Iterable[_Union[QuantizationParameter.QParams, _Mapping[str, _Any]]]] = ..., qparam_w: _Optional[_Iterable[_Union[QuantizationParameter.QParams, _Mapping[str, _Any]]]] = ..., quantized_infer_count: _Optional[int] = ..., scale_in: _Optional[_Iterable[float]] = ..., scale_out: _Optional[_Iterable[float]] = ..., scale_params: _Optional[_Iterable[float]] = ...) -> None: ...

class QuantizerParameter(_message.Message):
    """naibaf7/caffe.

    name
    zone
    input_data_type
    output_data_type
    observed_max
    observed_min
    max_in
    min_in
    max_out
    min_out
    mode (default CAFFE_QUANT_PASSIVE)
    device (default -1)
    pseudo_target_type (default CAFFE_INT8_QUANTIZED)
    pseudo_reset_observed (default false)
    """
    __slots__ = ("name", "zone", "input_data_type", "output_data_type", "observed_max", "observed_min", "max_in", "min_in", "max_out", "min_out", "mode", "device", "pseudo_target_type", "pseudo_reset_observed")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ZONE_FIELD_NUMBER: _ClassVar[int]
    INPUT_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DATA_TYPE_FIELD_NUMBER: _ClassVar[int]
    OBSERVED_MAX_FIELD_NUMBER: _ClassVar[int]
    OBSERVED_MIN_FIELD_NUMBER: _ClassVar[int]
    MAX_IN_FIELD_NUMBER: _ClassVar[int]
    MIN_IN_FIELD_NUMBER: _ClassVar[int]
    MAX_OUT_FIELD_NUMBER: _ClassVar[int]
    MIN_OUT_FIELD_NUMBER: _ClassVar[int]
    MODE_FIELD_NUMBER: _ClassVar[int]
    DEVICE_FIELD_NUMBER: _ClassVar[int]
    PSEUDO_TARGET_TYPE_FIELD_NUMBER: _ClassVar[int]
    PSEUDO_RESET_OBSERVED_FIELD_NUMBER: _ClassVar[int]
    name: str
    zone: int
    input_data_type: DataType
    output_data_type: DataType
    observed_max: float
    observed_min: float
    max_in: float
    min_in: float
    max_out: float
    min_out: float
    mode: QuantizerMode
    device: int
    pseudo_target_type: DataType
    pseudo_reset_observed: bool
    def __init__(self, name: _Optional[str] = ..., zone: _Optional[int] = ..., input_data_type: _Optional[_Union[DataType, str]] = ..., output_data_type: _Optional[_Union[DataType, str]] = ..., observed_max: _Optional[float] = ..., observed_min: _Optional[float] = ..., max_in: _Optional[float] = ..., min_in: _Optional[float] = ..., max_out: _Optional[float] = ..., min_out: _Optional[float] = ..., mode: _Optional[_Union[QuantizerMode, str]] = ..., device: _Optional[int] = ..., pseudo_target_type: _Optional[_Union[DataType, str]] = ..., pseudo_reset_observed: _Optional[bool] = ...) -> None: ...

class RandomAspectRatioParameter(_message.Message):
    """intel/caffe.

    min_area_ratio (default 0.5)
    max_area_ratio (default 1)
    aspect_ratio_change (default 1)
    max_attempt (default 10)
    resize_param
    """
    __slots__ = ("min_area_ratio", "max_area_ratio", "aspect_ratio_change", "max_attempt", "resize_param")
    MIN_AREA_RATIO_FIELD_NUMBER: _ClassVar[int]
    MAX_AREA_RATIO_FIELD_NUMBER: _ClassVar[int]
    ASPECT_RATIO_CHANGE_FIELD_NUMBER: _ClassVar[int]
    MAX_ATTEMPT_FIELD_NUMBER: _ClassVar[int]
    RESIZE_PARAM_FIELD_NUMBER: _ClassVar[int]
    min_area_ratio: float
    max_area_ratio: float
    aspect_ratio_change: float
    max_attempt: int
    resize_param: ResizeParameter
    def __init__(self, min_area_ratio: _Optional[float] = ..., max_area_ratio: _Optional[float] = ..., aspect_ratio_change: _Optional[float] = ..., max_attempt: _Optional[int] = ..., resize_param: _Optional[_Union[ResizeParameter, _Mapping[str, _Any]]] = ...) -> None: ...

class ReaderParameter(_message.Message):
    """lmb-freiburg/flownet2.

    file
    num (default 1)
    """
    __slots__ = ("file", "num")
    FILE_FIELD_NUMBER: _ClassVar[int]
    NUM_FIELD_NUMBER: _ClassVar[int]
    file: str
    num: int
    def __init__(self, file: _Optional[str] = ..., num: _Optional[int] = ...) -> None: ...

class ReLU6Parameter(_message.Message):
    """asiryan/caffe2onnx, chuanqi305/FocalLoss and 4 more.

    engine (default DEFAULT)
    Of forks: negative_slope
    """
    __slots__ = ("engine", "negative_slope")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ReLU6Parameter.Engine]
        CAFFE: _ClassVar[ReLU6Parameter.Engine]
        CUDNN: _ClassVar[ReLU6Parameter.Engine]
    DEFAULT: ReLU6Parameter.Engine
    CAFFE: ReLU6Parameter.Engine
    CUDNN: ReLU6Parameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_SLOPE_FIELD_NUMBER: _ClassVar[int]
    engine: ReLU6Parameter.Engine
    negative_slope: float
    def __init__(self, engine: _Optional[_Union[ReLU6Parameter.Engine, str]] = ..., negative_slope: _Optional[float] = ...) -> None: ...

class ReNetLSTMParameter(_message.Message):
    """Mhaiyang/TMM2018_DRFN.

    direction (default X_DIR)
    num_output (default 0)
    patch_width (default 1)
    patch_height (default 1)
    general_weight_filler
    general_bias_filler
    forget_gate_bias_filler
    input_gate_bias_filler
    output_gate_bias_filler
    peephole (default true)
    """
    __slots__ = ("direction", "num_output", "patch_width", "patch_height", "general_weight_filler", "general_bias_filler", "forget_gate_bias_filler", "input_gate_bias_filler", "output_gate_bias_filler", "peephole")
    class Direction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Direction.

        X_DIR = 0
        Y_DIR = 1
        """
        __slots__ = ()
        X_DIR: _ClassVar[ReNetLSTMParameter.Direction]
        Y_DIR: _ClassVar[ReNetLSTMParameter.Direction]
    X_DIR: ReNetLSTMParameter.Direction
    Y_DIR: ReNetLSTMParameter.Direction
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    PATCH_WIDTH_FIELD_NUMBER: _ClassVar[int]
    PATCH_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    GENERAL_WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    GENERAL_BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    FORGET_GATE_BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    INPUT_GATE_BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_GATE_BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    PEEPHOLE_FIELD_NUMBER: _ClassVar[int]
    direction: ReNetLSTMParameter.Direction
    num_output: int
    patch_width: int
    patch_height: int
    general_weight_filler: FillerParameter
    general_bias_filler: FillerParameter
    forget_gate_bias_filler: FillerParameter
    input_gate_bias_filler: FillerParameter
    output_gate_bias_filler: FillerParameter
    peephole: bool
    def __init__(self, direction: _Optional[_Union[ReNetLSTMParameter.Direction, str]] = ..., num_output: _Optional[int] = ..., patch_width: _Optional[int] = ..., patch_height: _Optional[int] = ..., general_weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., general_bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., forget_gate_bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., input_gate_bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., output_gate_bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., peephole: _Optional[bool] = ...) -> None: ...

class ResampleParameter(_message.Message):
    """lmb-freiburg/flownet2.

    width
    height
    type (default LINEAR)
    antialias (default true)
    factor (default 1)
    """
    __slots__ = ("width", "height", "type", "antialias", "factor")
    class ResampleType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of ResampleType.

        NEAREST = 1
        LINEAR = 2
        CUBIC = 3
        AREA = 4
        """
        __slots__ = ()
        NEAREST: _ClassVar[ResampleParameter.ResampleType]
        LINEAR: _ClassVar[ResampleParameter.ResampleType]
        CUBIC: _ClassVar[ResampleParameter.ResampleType]
        AREA: _ClassVar[ResampleParameter.ResampleType]
    NEAREST: ResampleParameter.ResampleType
    LINEAR: ResampleParameter.ResampleType
    CUBIC: ResampleParameter.ResampleType
    AREA: ResampleParameter.ResampleType
    WIDTH_FIELD_NUMBER: _ClassVar[int]
    HEIGHT_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    ANTIALIAS_FIELD_NUMBER: _ClassVar[int]
    FACTOR_FIELD_NUMBER: _ClassVar[int]
    width: int
    height: int
    type: ResampleParameter.ResampleType
    antialias: bool
    factor: float
    def __init__(self, width: _Optional[int] = ..., height: _Optional[int] = ..., type: _Optional[_Union[ResampleParameter.ResampleType, str]] = ..., antialias: _Optional[bool] = ..., factor: _Optional[float] = ...) -> None: ...

class ReverseParameter(_message.Message):
    """Reverse: MhLiao/TextBoxes_plusplus, tianzhi0549/CTPN.

    axis (default 0)
    """
    __slots__ = ("axis",)
    AXIS_FIELD_NUMBER: _ClassVar[int]
    axis: int
    def __init__(self, axis: _Optional[int] = ...) -> None: ...

class RoundParameter(_message.Message):
    """limuhit/Caffe_Gan.

    scale (default 1)
    method (default ZERO_ONE)
    groups (default 4)
    has_constrain (default false)
    ratio (default 1)
    """
    __slots__ = ("scale", "method", "groups", "has_constrain", "ratio")
    class RoundMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of RoundMethod.

        ZERO_ONE = 0
        ONE_MINUS_ONE = 1
        MULTI = 2
        """
        __slots__ = ()
        ZERO_ONE: _ClassVar[RoundParameter.RoundMethod]
        ONE_MINUS_ONE: _ClassVar[RoundParameter.RoundMethod]
        MULTI: _ClassVar[RoundParameter.RoundMethod]
    ZERO_ONE: RoundParameter.RoundMethod
    ONE_MINUS_ONE: RoundParameter.RoundMethod
    MULTI: RoundParameter.RoundMethod
    SCALE_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    HAS_CONSTRAIN_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    scale: float
    method: RoundParameter.RoundMethod
    groups: int
    has_constrain: bool
    ratio: float
    def __init__(self, scale: _Optional[float] = ..., method: _Optional[_Union[RoundParameter.RoundMethod, str]] = ..., groups: _Optional[int] = ..., has_constrain: _Optional[bool] = ..., ratio: _Optional[float] = ...) -> None: ...

class RReLUParameter(_message.Message):
    """nets of forks whose schema is not public.

    Of forks: lb, ub
    """
    __slots__ = ("lb", "ub")
    LB_FIELD_NUMBER: _ClassVar[int]
    UB_FIELD_NUMBER: _ClassVar[int]
    lb: float
    ub: float
    def __init__(self, lb: _Optional[float] = ..., ub: _Optional[float] = ...) -> None: ...

class SampleParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    number (default 1)
    decay (default 0.99)
    scale_filler
    shift_filler
    scale (default 1)
    """
    __slots__ = ("number", "decay", "scale_filler", "shift_filler", "scale")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    DECAY_FIELD_NUMBER: _ClassVar[int]
    SCALE_FILLER_FIELD_NUMBER: _ClassVar[int]
    SHIFT_FILLER_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    number: int
    decay: float
    scale_filler: FillerParameter
    shift_filler: FillerParameter
    scale: float
    def __init__(self, number: _Optional[int] = ..., decay: _Optional[float] = ..., scale_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., shift_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., scale: _Optional[float] = ...) -> None: ...

class ScaleRouteParameter(_message.Message):
    """ScaleRoute: zhaoweicai/cascade-rcnn.

    low_scale
    high_scale
    """
    __slots__ = ("low_scale", "high_scale")
    LOW_SCALE_FIELD_NUMBER: _ClassVar[int]
    HIGH_SCALE_FIELD_NUMBER: _ClassVar[int]
    low_scale: float
    high_scale: float
    def __init__(self, low_scale: _Optional[float] = ..., high_scale: _Optional[float] = ...) -> None: ...

class SelectSegBinaryParameter(_message.Message):
    """HyeonwooNoh/caffe.

    cls_label_base (default 0)
    """
    __slots__ = ("cls_label_base",)
    CLS_LABEL_BASE_FIELD_NUMBER: _ClassVar[int]
    cls_label_base: int
    def __init__(self, cls_label_base: _Optional[int] = ...) -> None: ...

class SELUDropoutParameter(_message.Message):
    """SeLuDropout: nets of forks whose schema is not public.

    Of forks: dropout_ratio
    """
    __slots__ = ("dropout_ratio",)
    DROPOUT_RATIO_FIELD_NUMBER: _ClassVar[int]
    dropout_ratio: float
    def __init__(self, dropout_ratio: _Optional[float] = ...) -> None: ...

class ShuffleChannelParameter(_message.Message):
    """ShuffleChannel: alibaba/MNN, asiryan/caffe2onnx and 4 more.

    group (default 1)
    Of forks: engine
    """
    __slots__ = ("group", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[ShuffleChannelParameter.Engine]
        CAFFE: _ClassVar[ShuffleChannelParameter.Engine]
        MLU: _ClassVar[ShuffleChannelParameter.Engine]
    DEFAULT: ShuffleChannelParameter.Engine
    CAFFE: ShuffleChannelParameter.Engine
    MLU: ShuffleChannelParameter.Engine
    GROUP_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    group: int
    engine: ShuffleChannelParameter.Engine
    def __init__(self, group: _Optional[int] = ..., engine: _Optional[_Union[ShuffleChannelParameter.Engine, str]] = ...) -> None: ...

class SmoothL1Parameter(_message.Message):
    """happynear/caffe-windows.

    turn_point (default 1)
    """
    __slots__ = ("turn_point",)
    TURN_POINT_FIELD_NUMBER: _ClassVar[int]
    turn_point: float
    def __init__(self, turn_point: _Optional[float] = ...) -> None: ...

class SoftContrastiveParameter(_message.Message):
    """happynear/caffe-windows.

    positive_margin (default 1)
    negative_margin (default 1)
    positive_weight (default 1)
    negative_weight (default 1)
    exponent_scale (default 1)
    square (default false)
    """
    __slots__ = ("positive_margin", "negative_margin", "positive_weight", "negative_weight", "exponent_scale", "square")
    POSITIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_MARGIN_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    EXPONENT_SCALE_FIELD_NUMBER: _ClassVar[int]
    SQUARE_FIELD_NUMBER: _ClassVar[int]
    positive_margin: float
    negative_margin: float
    positive_weight: float
    negative_weight: float
    exponent_scale: float
    square: bool
    def __init__(self, positive_margin: _Optional[float] = ..., negative_margin: _Optional[float] = ..., positive_weight: _Optional[float] = ..., negative_weight: _Optional[float] = ..., exponent_scale: _Optional[float] = ..., square: _Optional[bool] = ...) -> None: ...

class SoftTruncationParameter(_message.Message):
    """happynear/caffe-windows.

    c (default 2)
    """
    __slots__ = ("c",)
    C_FIELD_NUMBER: _ClassVar[int]
    c: float
    def __init__(self, c: _Optional[float] = ...) -> None: ...

class SparseHistogramExtractorParameter(_message.Message):
    """SparseHistogramExtractor: gustavla/autocolorize.

    size (list)
    """
    __slots__ = ("size",)
    SIZE_FIELD_NUMBER: _ClassVar[int]
    size: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, size: _Optional[_Iterable[int]] = ...) -> None: ...

class SparseHypercolumnExtractorParameter(_message.Message):
    """SparseHypercolumnExtractor: gustavla/autocolorize.

    scale (list)
    offset_height (list)
    offset_width (list)
    activation_mult (list)
    """
    __slots__ = ("scale", "offset_height", "offset_width", "activation_mult")
    SCALE_FIELD_NUMBER: _ClassVar[int]
    OFFSET_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    OFFSET_WIDTH_FIELD_NUMBER: _ClassVar[int]
    ACTIVATION_MULT_FIELD_NUMBER: _ClassVar[int]
    scale: _containers.RepeatedScalarFieldContainer[float]
    offset_height: _containers.RepeatedScalarFieldContainer[float]
    offset_width: _containers.RepeatedScalarFieldContainer[float]
    activation_mult: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, scale: _Optional[_Iterable[float]] = ..., offset_height: _Optional[_Iterable[float]] = ..., offset_width: _Optional[_Iterable[float]] = ..., activation_mult: _Optional[_Iterable[float]] = ...) -> None: ...

class SparsifyParameter(_message.Message):
    """wenwei202/caffe.

    thre (default 0)
    coef (default 0)
    """
    __slots__ = ("thre", "coef")
    THRE_FIELD_NUMBER: _ClassVar[int]
    COEF_FIELD_NUMBER: _ClassVar[int]
    thre: float
    coef: float
    def __init__(self, thre: _Optional[float] = ..., coef: _Optional[float] = ...) -> None: ...

class SpatialDropoutParameter(_message.Message):
    """intel/caffe.

    dropout_ratio (default 0.5)
    """
    __slots__ = ("dropout_ratio",)
    DROPOUT_RATIO_FIELD_NUMBER: _ClassVar[int]
    dropout_ratio: float
    def __init__(self, dropout_ratio: _Optional[float] = ...) -> None: ...

class SplitParameter(_message.Message):
    """intel/caffe, limuhit/Caffe_Gan.

    engine (default DEFAULT)
    Of forks: channel_out
    """
    __slots__ = ("engine", "channel_out")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MKL2017 = 3
        MKLDNN = 4
        """
        __slots__ = ()
        DEFAULT: _ClassVar[SplitParameter.Engine]
        CAFFE: _ClassVar[SplitParameter.Engine]
        MKL2017: _ClassVar[SplitParameter.Engine]
        MKLDNN: _ClassVar[SplitParameter.Engine]
    DEFAULT: SplitParameter.Engine
    CAFFE: SplitParameter.Engine
    MKL2017: SplitParameter.Engine
    MKLDNN: SplitParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_OUT_FIELD_NUMBER: _ClassVar[int]
    engine: SplitParameter.Engine
    channel_out: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, engine: _Optional[_Union[SplitParameter.Engine, str]] = ..., channel_out: _Optional[_Iterable[float]] = ...) -> None: ...

class StructureMeasureParameter(_message.Message):
    """Mhaiyang/TMM2018_DRFN.

    test_iter (default 1)
    """
    __slots__ = ("test_iter",)
    TEST_ITER_FIELD_NUMBER: _ClassVar[int]
    test_iter: int
    def __init__(self, test_iter: _Optional[int] = ...) -> None: ...

class SymmetricRectifyParameter(_message.Message):
    """wenwei202/caffe.

    filler
    channel_shared (default false)
    thre_decay (default 0)
    """
    __slots__ = ("filler", "channel_shared", "thre_decay")
    FILLER_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_SHARED_FIELD_NUMBER: _ClassVar[int]
    THRE_DECAY_FIELD_NUMBER: _ClassVar[int]
    filler: FillerParameter
    channel_shared: bool
    thre_decay: float
    def __init__(self, filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., channel_shared: _Optional[bool] = ..., thre_decay: _Optional[float] = ...) -> None: ...

class TilingParameter(_message.Message):
    """Xilinx/Vitis-AI.

    tile_dim
    """
    __slots__ = ("tile_dim",)
    TILE_DIM_FIELD_NUMBER: _ClassVar[int]
    tile_dim: int
    def __init__(self, tile_dim: _Optional[int] = ...) -> None: ...

class TransposeParameter(_message.Message):
    """Transpose: tianzhi0549/CTPN.

    dim (list)
    """
    __slots__ = ("dim",)
    DIM_FIELD_NUMBER: _ClassVar[int]
    dim: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, dim: _Optional[_Iterable[int]] = ...) -> None: ...

class TRTParameter(_message.Message):
    """TRT: NVIDIA/caffe.

    trt_mode (default INT8)
    top_k (default 1)
    deploy
    model
    deploy_outputs (list)
    calibrator
    """
    __slots__ = ("trt_mode", "top_k", "deploy", "model", "deploy_outputs", "calibrator")
    class TRTMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of TRTMode.

        FP32 = 0
        FP16 = 1
        INT8 = 2
        """
        __slots__ = ()
        FP32: _ClassVar[TRTParameter.TRTMode]
        FP16: _ClassVar[TRTParameter.TRTMode]
        INT8: _ClassVar[TRTParameter.TRTMode]
    FP32: TRTParameter.TRTMode
    FP16: TRTParameter.TRTMode
    INT8: TRTParameter.TRTMode
    TRT_MODE_FIELD_NUMBER: _ClassVar[int]
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    DEPLOY_FIELD_NUMBER: _ClassVar[int]
    MODEL_FIELD_NUMBER: _ClassVar[int]
    DEPLOY_OUTPUTS_FIELD_NUMBER: _ClassVar[int]
    CALIBRATOR_FIELD_NUMBER: _ClassVar[int]
    trt_mode: TRTParameter.TRTMode
    top_k: int
    deploy: str
    model: str
    deploy_outputs: _containers.RepeatedScalarFieldContainer[str]
    calibrator: str
    def __init__(self, trt_mode: _Optional[_Union[TRTParameter.TRTMode, str]] = ..., top_k: _Optional[int] = ..., deploy: _Optional[str] = ..., model: _Optional[str] = ..., deploy_outputs: _Optional[_Iterable[str]] = ..., calibrator: _Optional[str] = ...) -> None: ...

class TruncationParameter(_message.Message):
    """happynear/caffe-windows.

    lower_bound (default 0)
    upper_bound (default 5)
    """
    __slots__ = ("lower_bound", "upper_bound")
    LOWER_BOUND_FIELD_NUMBER: _ClassVar[int]
    UPPER_BOUND_FIELD_NUMBER: _ClassVar[int]
    lower_bound: float
    upper_bound: float
    def __init__(self, lower_bound: _Optional[float] = ..., upper_bound: _Optional[float] = ...) -> None: ...

class UnpoolingParameter(_message.Message):
    """UNPOOLING, UnPooling, Unpooling: weiliu89/caffe, Cambricon/caffe and 2 more.

    unpool (default FIXED)
    kernel_size
    stride (default 1)
    pad (default 0)
    kernel_h
    kernel_w
    stride_h
    stride_w
    pad_h (default 0)
    pad_w (default 0)
    engine (default DEFAULT)
    unpool_size
    unpool_h
    unpool_w
    Of forks: out_kernel_h, out_kernel_size, out_kernel_w, out_pad, out_pad_h, out_pad_w, out_stride,
    out_stride_h, out_stride_w, pool
    """
    __slots__ = ("unpool", "kernel_size", "stride", "pad", "kernel_h", "kernel_w", "stride_h", "stride_w", "pad_h", "pad_w", "engine", "unpool_size", "unpool_h", "unpool_w", "out_kernel_h", "out_kernel_size", "out_kernel_w", "out_pad", "out_pad_h", "out_pad_w", "out_stride", "out_stride_h", "out_stride_w", "pool")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[UnpoolingParameter.Engine]
        CAFFE: _ClassVar[UnpoolingParameter.Engine]
        MLU: _ClassVar[UnpoolingParameter.Engine]
    DEFAULT: UnpoolingParameter.Engine
    CAFFE: UnpoolingParameter.Engine
    MLU: UnpoolingParameter.Engine
    class UnPoolMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of UnPoolMethod.

        FIXED = 0
        DIV = 1
        REP = 2
        Of forks: AVE, MAX, TILE
        """
        __slots__ = ()
        FIXED: _ClassVar[UnpoolingParameter.UnPoolMethod]
        DIV: _ClassVar[UnpoolingParameter.UnPoolMethod]
        REP: _ClassVar[UnpoolingParameter.UnPoolMethod]
        AVE: _ClassVar[UnpoolingParameter.UnPoolMethod]
        MAX: _ClassVar[UnpoolingParameter.UnPoolMethod]
        TILE: _ClassVar[UnpoolingParameter.UnPoolMethod]
    FIXED: UnpoolingParameter.UnPoolMethod
    DIV: UnpoolingParameter.UnPoolMethod
    REP: UnpoolingParameter.UnPoolMethod
    AVE: UnpoolingParameter.UnPoolMethod
    MAX: UnpoolingParameter.UnPoolMethod
    TILE: UnpoolingParameter.UnPoolMethod
    UNPOOL_FIELD_NUMBER: _ClassVar[int]
    KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    STRIDE_FIELD_NUMBER: _ClassVar[int]
    PAD_FIELD_NUMBER: _ClassVar[int]
    KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    PAD_H_FIELD_NUMBER: _ClassVar[int]
    PAD_W_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    UNPOOL_SIZE_FIELD_NUMBER: _ClassVar[int]
    UNPOOL_H_FIELD_NUMBER: _ClassVar[int]
    UNPOOL_W_FIELD_NUMBER: _ClassVar[int]
    OUT_KERNEL_H_FIELD_NUMBER: _ClassVar[int]
    OUT_KERNEL_SIZE_FIELD_NUMBER: _ClassVar[int]
    OUT_KERNEL_W_FIELD_NUMBER: _ClassVar[int]
    OUT_PAD_FIELD_NUMBER: _ClassVar[int]
    OUT_PAD_H_FIELD_NUMBER: _ClassVar[int]
    OUT_PAD_W_FIELD_NUMBER: _ClassVar[int]
    OUT_STRIDE_FIELD_NUMBER: _ClassVar[int]
    OUT_STRIDE_H_FIELD_NUMBER: _ClassVar[int]
    OUT_STRIDE_W_FIELD_NUMBER: _ClassVar[int]
    POOL_FIELD_NUMBER: _ClassVar[int]
    unpool: UnpoolingParameter.UnPoolMethod
    kernel_size: int
    stride: int
    pad: int
    kernel_h: int
    kernel_w: int
    stride_h: int
    stride_w: int
    pad_h: int
    pad_w: int
    engine: UnpoolingParameter.Engine
    unpool_size: int
    unpool_h: int
    unpool_w: int
    out_kernel_h: int
    out_kernel_size: int
    out_kernel_w: int
    out_pad: int
    out_pad_h: int
    out_pad_w: int
    out_stride: int
    out_stride_h: int
    out_stride_w: int
    pool: str
    def __init__(self, unpool: _Optional[_Union[UnpoolingParameter.UnPoolMethod, str]] = ..., kernel_size: _Optional[int] = ..., stride: _Optional[int] = ..., pad: _Optional[int] = ..., kernel_h: _Optional[int] = ..., kernel_w: _Optional[int] = ..., stride_h: _Optional[int] = ..., stride_w: _Optional[int] = ..., pad_h: _Optional[int] = ..., pad_w: _Optional[int] = ..., engine: _Optional[_Union[UnpoolingParameter.Engine, str]] = ..., unpool_size: _Optional[int] = ..., unpool_h: _Optional[int] = ..., unpool_w: _Optional[int] = ..., out_kernel_h: _Optional[int] = ..., out_kernel_size: _Optional[int] = ..., out_kernel_w: _Optional[int] = ..., out_pad: _Optional[int] = ..., out_pad_h: _Optional[int] = ..., out_pad_w: _Optional[int] = ..., out_stride: _Optional[int] = ..., out_stride_h: _Optional[int] = ..., out_stride_w: _Optional[int] = ..., pool: _Optional[str] = ...) -> None: ...

class UpsampleParameter(_message.Message):
    """Upsample: alexgkendall/caffe-segnet, alibaba/MNN and 12 more.

    scale (default 0)
    Of forks: engine, nearestneighbor_mode, pad_out_W, pad_out_h, pad_out_w, scale_h, scale_w,
    upsample_h, upsample_w
    """
    __slots__ = ("scale", "engine", "nearestneighbor_mode", "pad_out_W", "pad_out_h", "pad_out_w", "scale_h", "scale_w", "upsample_h", "upsample_w")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        MLU = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[UpsampleParameter.Engine]
        CAFFE: _ClassVar[UpsampleParameter.Engine]
        MLU: _ClassVar[UpsampleParameter.Engine]
    DEFAULT: UpsampleParameter.Engine
    CAFFE: UpsampleParameter.Engine
    MLU: UpsampleParameter.Engine
    SCALE_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    NEARESTNEIGHBOR_MODE_FIELD_NUMBER: _ClassVar[int]
    PAD_OUT_W_FIELD_NUMBER: _ClassVar[int]
    PAD_OUT_H_FIELD_NUMBER: _ClassVar[int]
    SCALE_H_FIELD_NUMBER: _ClassVar[int]
    SCALE_W_FIELD_NUMBER: _ClassVar[int]
    UPSAMPLE_H_FIELD_NUMBER: _ClassVar[int]
    UPSAMPLE_W_FIELD_NUMBER: _ClassVar[int]
    scale: float
    engine: UpsampleParameter.Engine
    nearestneighbor_mode: bool
    pad_out_W: int
    pad_out_h: bool
    pad_out_w: bool
    scale_h: int
    scale_w: int
    upsample_h: int
    upsample_w: int
    def __init__(self, scale: _Optional[float] = ..., engine: _Optional[_Union[UpsampleParameter.Engine, str]] = ..., nearestneighbor_mode: _Optional[bool] = ..., pad_out_W: _Optional[int] = ..., pad_out_h: _Optional[bool] = ..., pad_out_w: _Optional[bool] = ..., scale_h: _Optional[int] = ..., scale_w: _Optional[int] = ..., upsample_h: _Optional[int] = ..., upsample_w: _Optional[int] = ...) -> None: ...

class WriterParameter(_message.Message):
    """lmb-freiburg/flownet2.

    file
    folder
    prefix
    suffix
    normalize (default false)
    scale (default 1)
    """
    __slots__ = ("file", "folder", "prefix", "suffix", "normalize", "scale")
    FILE_FIELD_NUMBER: _ClassVar[int]
    FOLDER_FIELD_NUMBER: _ClassVar[int]
    PREFIX_FIELD_NUMBER: _ClassVar[int]
    SUFFIX_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    file: str
    folder: str
    prefix: str
    suffix: str
    normalize: bool
    scale: float
    def __init__(self, file: _Optional[str] = ..., folder: _Optional[str] = ..., prefix: _Optional[str] = ..., suffix: _Optional[str] = ..., normalize: _Optional[bool] = ..., scale: _Optional[float] = ...) -> None: ...

class WSplitParameter(_message.Message):
    """WSplitData: limuhit/Caffe_Gan.

    weight (default 1)
    """
    __slots__ = ("weight",)
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    weight: float
    def __init__(self, weight: _Optional[float] = ...) -> None: ...

class YuvToNormalizedGrayParameter(_message.Message):
    """Cambricon/caffe.

    input_format (default YUV420SP_NV21)
    engine (default MLU)
    """
    __slots__ = ("input_format", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        MLU = 0
        """
        __slots__ = ()
        MLU: _ClassVar[YuvToNormalizedGrayParameter.Engine]
    MLU: YuvToNormalizedGrayParameter.Engine
    class InputFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of InputFormat.

        YUV420SP_NV12 = 0
        YUV420SP_NV21 = 1
        """
        __slots__ = ()
        YUV420SP_NV12: _ClassVar[YuvToNormalizedGrayParameter.InputFormat]
        YUV420SP_NV21: _ClassVar[YuvToNormalizedGrayParameter.InputFormat]
    YUV420SP_NV12: YuvToNormalizedGrayParameter.InputFormat
    YUV420SP_NV21: YuvToNormalizedGrayParameter.InputFormat
    INPUT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    input_format: YuvToNormalizedGrayParameter.InputFormat
    engine: YuvToNormalizedGrayParameter.Engine
    def __init__(self, input_format: _Optional[_Union[YuvToNormalizedGrayParameter.InputFormat, str]] = ..., engine: _Optional[_Union[YuvToNormalizedGrayParameter.Engine, str]] = ...) -> None: ...

class YuvToRgbParameter(_message.Message):
    """Cambricon/caffe.

    input_format (default YUV420SP_NV21)
    output_format (default RGB0)
    """
    __slots__ = ("input_format", "output_format")
    class InputFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of InputFormat.

        YUV420SP_NV12 = 0
        YUV420SP_NV21 = 1
        """
        __slots__ = ()
        YUV420SP_NV12: _ClassVar[YuvToRgbParameter.InputFormat]
        YUV420SP_NV21: _ClassVar[YuvToRgbParameter.InputFormat]
    YUV420SP_NV12: YuvToRgbParameter.InputFormat
    YUV420SP_NV21: YuvToRgbParameter.InputFormat
    class OutputFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of OutputFormat.

        RGB0 = 0
        BGR0 = 1
        ARGB = 2
        """
        __slots__ = ()
        RGB0: _ClassVar[YuvToRgbParameter.OutputFormat]
        BGR0: _ClassVar[YuvToRgbParameter.OutputFormat]
        ARGB: _ClassVar[YuvToRgbParameter.OutputFormat]
    RGB0: YuvToRgbParameter.OutputFormat
    BGR0: YuvToRgbParameter.OutputFormat
    ARGB: YuvToRgbParameter.OutputFormat
    INPUT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_FORMAT_FIELD_NUMBER: _ClassVar[int]
    input_format: YuvToRgbParameter.InputFormat
    output_format: YuvToRgbParameter.OutputFormat
    def __init__(self, input_format: _Optional[_Union[YuvToRgbParameter.InputFormat, str]] = ..., output_format: _Optional[_Union[YuvToRgbParameter.OutputFormat, str]] = ...) -> None: ...

class AdaCosAddMScaleParameter(_message.Message):
    """AdaCosAddmScale: nets of forks whose schema is not public.

    Of forks: m, num_classes
    """
    __slots__ = ("m", "num_classes")
    M_FIELD_NUMBER: _ClassVar[int]
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    m: float
    num_classes: int
    def __init__(self, m: _Optional[float] = ..., num_classes: _Optional[int] = ...) -> None: ...

class AdditiveMarginInnerProductParameter(_message.Message):
    """xialuxi/arcface-caffe.

    num_output
    weight_filler
    m (default 0.35)
    axis (default 1)
    """
    __slots__ = ("num_output", "weight_filler", "m", "axis")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    M_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    weight_filler: FillerParameter
    m: float
    axis: int
    def __init__(self, num_output: _Optional[int] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., m: _Optional[float] = ..., axis: _Optional[int] = ...) -> None: ...

class BinaryAccuracyParameter(_message.Message):
    """HyeonwooNoh/caffe.

    accuracy_mode (default Accuracy)
    """
    __slots__ = ("accuracy_mode",)
    class AccuracyMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of AccuracyMode.

        Accuracy = 0
        Precision = 1
        Recall = 2
        F_measure = 3
        """
        __slots__ = ()
        Accuracy: _ClassVar[BinaryAccuracyParameter.AccuracyMode]
        Precision: _ClassVar[BinaryAccuracyParameter.AccuracyMode]
        Recall: _ClassVar[BinaryAccuracyParameter.AccuracyMode]
        F_measure: _ClassVar[BinaryAccuracyParameter.AccuracyMode]
    Accuracy: BinaryAccuracyParameter.AccuracyMode
    Precision: BinaryAccuracyParameter.AccuracyMode
    Recall: BinaryAccuracyParameter.AccuracyMode
    F_measure: BinaryAccuracyParameter.AccuracyMode
    ACCURACY_MODE_FIELD_NUMBER: _ClassVar[int]
    accuracy_mode: BinaryAccuracyParameter.AccuracyMode
    def __init__(self, accuracy_mode: _Optional[_Union[BinaryAccuracyParameter.AccuracyMode, str]] = ...) -> None: ...

class CenterLossParameter(_message.Message):
    """CenterLoss: happynear/caffe-windows, alibaba/MNN and 7 more.

    num_output
    center_filler
    axis (default 1)
    distance_type (default L2)
    Of forks: alpha, cluster_num, loss_weight
    """
    __slots__ = ("num_output", "center_filler", "axis", "distance_type", "alpha", "cluster_num", "loss_weight")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    CENTER_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    DISTANCE_TYPE_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    CLUSTER_NUM_FIELD_NUMBER: _ClassVar[int]
    LOSS_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    center_filler: FillerParameter
    axis: int
    distance_type: str
    alpha: float
    cluster_num: int
    loss_weight: float
    def __init__(self, num_output: _Optional[int] = ..., center_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., distance_type: _Optional[str] = ..., alpha: _Optional[float] = ..., cluster_num: _Optional[int] = ..., loss_weight: _Optional[float] = ...) -> None: ...

class CenterProjectionParameter(_message.Message):
    """liuyuisanai/Focal-Loss.

    num_output
    bias_term (default true)
    weight_filler
    bias_filler
    axis (default 1)
    transpose (default false)
    scale (default 1)
    """
    __slots__ = ("num_output", "bias_term", "weight_filler", "bias_filler", "axis", "transpose", "scale")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    BIAS_TERM_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    BIAS_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    TRANSPOSE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    bias_term: bool
    weight_filler: FillerParameter
    bias_filler: FillerParameter
    axis: int
    transpose: bool
    scale: float
    def __init__(self, num_output: _Optional[int] = ..., bias_term: _Optional[bool] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., bias_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., transpose: _Optional[bool] = ..., scale: _Optional[float] = ...) -> None: ...

class CEuclideanLossParameter(_message.Message):
    """limuhit/Caffe_Gan.

    margin (default -1)
    """
    __slots__ = ("margin",)
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    margin: float
    def __init__(self, margin: _Optional[float] = ...) -> None: ...

class ConfidencePenaltyLossParameter(_message.Message):
    """happynear/caffe-windows.

    beta (default 0.1)
    """
    __slots__ = ("beta",)
    BETA_FIELD_NUMBER: _ClassVar[int]
    beta: float
    def __init__(self, beta: _Optional[float] = ...) -> None: ...

class CosinAddmParameter(_message.Message):
    """CosinAddm: xialuxi/arcface-caffe.

    m (default 0.5)
    transform_test (default false)
    """
    __slots__ = ("m", "transform_test")
    M_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_TEST_FIELD_NUMBER: _ClassVar[int]
    m: float
    transform_test: bool
    def __init__(self, m: _Optional[float] = ..., transform_test: _Optional[bool] = ...) -> None: ...

class CosinMulmParameter(_message.Message):
    """xialuxi/arcface-caffe.

    m (default 4)
    transform_test (default false)
    """
    __slots__ = ("m", "transform_test")
    M_FIELD_NUMBER: _ClassVar[int]
    TRANSFORM_TEST_FIELD_NUMBER: _ClassVar[int]
    m: float
    transform_test: bool
    def __init__(self, m: _Optional[float] = ..., transform_test: _Optional[bool] = ...) -> None: ...

class CoupledClusterLossParameter(_message.Message):
    """xialuxi/arcface-caffe.

    margin (default 1)
    group_size (default 3)
    scale (default 1)
    log_flag (default false)
    """
    __slots__ = ("margin", "group_size", "scale", "log_flag")
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    GROUP_SIZE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    LOG_FLAG_FIELD_NUMBER: _ClassVar[int]
    margin: float
    group_size: int
    scale: float
    log_flag: bool
    def __init__(self, margin: _Optional[float] = ..., group_size: _Optional[int] = ..., scale: _Optional[float] = ..., log_flag: _Optional[bool] = ...) -> None: ...

class CTCLossParameter(_message.Message):
    """CtcLoss: MhLiao/TextBoxes_plusplus, xmfbit/warpctc-caffe.

    alphabet_size (default 0)
    time_step (default 0)
    blank_label (default 0)
    Of forks: blank_index, ctc_merge_repeated, loss_calculation_t, output_delay,
    preprocess_collapse_repeated
    """
    __slots__ = ("alphabet_size", "time_step", "blank_label", "blank_index", "ctc_merge_repeated", "loss_calculation_t", "output_delay", "preprocess_collapse_repeated")
    ALPHABET_SIZE_FIELD_NUMBER: _ClassVar[int]
    TIME_STEP_FIELD_NUMBER: _ClassVar[int]
    BLANK_LABEL_FIELD_NUMBER: _ClassVar[int]
    BLANK_INDEX_FIELD_NUMBER: _ClassVar[int]
    CTC_MERGE_REPEATED_FIELD_NUMBER: _ClassVar[int]
    LOSS_CALCULATION_T_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_DELAY_FIELD_NUMBER: _ClassVar[int]
    PREPROCESS_COLLAPSE_REPEATED_FIELD_NUMBER: _ClassVar[int]
    alphabet_size: int
    time_step: int
    blank_label: int
    blank_index: int
    ctc_merge_repeated: bool
    loss_calculation_t: int
    output_delay: int
    preprocess_collapse_repeated: bool
    def __init__(self, alphabet_size: _Optional[int] = ..., time_step: _Optional[int] = ..., blank_label: _Optional[int] = ..., blank_index: _Optional[int] = ..., ctc_merge_repeated: _Optional[bool] = ..., loss_calculation_t: _Optional[int] = ..., output_delay: _Optional[int] = ..., preprocess_collapse_repeated: _Optional[bool] = ...) -> None: ...

class DenseboxMapEvaluationParameter(_message.Message):
    """Xilinx/Vitis-AI.

    channel_axes (default 1)
    nms_threshold (default 0.3)
    conf_threshold (default 0.05)
    iou_threshold (default 0.5)
    """
    __slots__ = ("channel_axes", "nms_threshold", "conf_threshold", "iou_threshold")
    CHANNEL_AXES_FIELD_NUMBER: _ClassVar[int]
    NMS_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    CONF_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    IOU_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    channel_axes: int
    nms_threshold: float
    conf_threshold: float
    iou_threshold: float
    def __init__(self, channel_axes: _Optional[int] = ..., nms_threshold: _Optional[float] = ..., conf_threshold: _Optional[float] = ..., iou_threshold: _Optional[float] = ...) -> None: ...

class EltwiseAccuracyParameter(_message.Message):
    """ELTWISE_ACCURACY: HyeonwooNoh/caffe.

    top_k (default 1)
    ignore_label
    """
    __slots__ = ("top_k", "ignore_label")
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    top_k: int
    ignore_label: int
    def __init__(self, top_k: _Optional[int] = ..., ignore_label: _Optional[int] = ...) -> None: ...

class EntropyBottleneckParameter(_message.Message):
    """limuhit/Caffe_Gan.

    init_scale (default 10)
    nout (default 3)
    tail_mass (default 1e-09)
    optimize_integer_offset (default false)
    likelihood_bound (default 1e-09)
    nlayers (default 3)
    """
    __slots__ = ("init_scale", "nout", "tail_mass", "optimize_integer_offset", "likelihood_bound", "nlayers")
    INIT_SCALE_FIELD_NUMBER: _ClassVar[int]
    NOUT_FIELD_NUMBER: _ClassVar[int]
    TAIL_MASS_FIELD_NUMBER: _ClassVar[int]
    OPTIMIZE_INTEGER_OFFSET_FIELD_NUMBER: _ClassVar[int]
    LIKELIHOOD_BOUND_FIELD_NUMBER: _ClassVar[int]
    NLAYERS_FIELD_NUMBER: _ClassVar[int]
    init_scale: float
    nout: int
    tail_mass: float
    optimize_integer_offset: bool
    likelihood_bound: float
    nlayers: int
    def __init__(self, init_scale: _Optional[float] = ..., nout: _Optional[int] = ..., tail_mass: _Optional[float] = ..., optimize_integer_offset: _Optional[bool] = ..., likelihood_bound: _Optional[float] = ..., nlayers: _Optional[int] = ...) -> None: ...

class EntropyLossParameter(_message.Message):
    """limuhit/Caffe_Gan.

    moving_average_fraction (default 0.99)
    threshold (default 5)
    weight (default 0.01)
    method (default LAPLACIAN)
    """
    __slots__ = ("moving_average_fraction", "threshold", "weight", "method")
    class EntropyMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of EntropyMethod.

        LAPLACIAN = 1
        GAUSSIAN = 2
        """
        __slots__ = ()
        LAPLACIAN: _ClassVar[EntropyLossParameter.EntropyMethod]
        GAUSSIAN: _ClassVar[EntropyLossParameter.EntropyMethod]
    LAPLACIAN: EntropyLossParameter.EntropyMethod
    GAUSSIAN: EntropyLossParameter.EntropyMethod
    MOVING_AVERAGE_FRACTION_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FIELD_NUMBER: _ClassVar[int]
    METHOD_FIELD_NUMBER: _ClassVar[int]
    moving_average_fraction: float
    threshold: float
    weight: float
    method: EntropyLossParameter.EntropyMethod
    def __init__(self, moving_average_fraction: _Optional[float] = ..., threshold: _Optional[float] = ..., weight: _Optional[float] = ..., method: _Optional[_Union[EntropyLossParameter.EntropyMethod, str]] = ...) -> None: ...

class EntropyPackParameter(_message.Message):
    """limuhit/Caffe_Gan.

    kernel (default 5)
    channels (default 8)
    samples (default 4)
    """
    __slots__ = ("kernel", "channels", "samples")
    KERNEL_FIELD_NUMBER: _ClassVar[int]
    CHANNELS_FIELD_NUMBER: _ClassVar[int]
    SAMPLES_FIELD_NUMBER: _ClassVar[int]
    kernel: int
    channels: int
    samples: int
    def __init__(self, kernel: _Optional[int] = ..., channels: _Optional[int] = ..., samples: _Optional[int] = ...) -> None: ...

class EuclideanLossParameter(_message.Message):
    """Robert0812/deepsaldet.

    coeff (default 1)
    """
    __slots__ = ("coeff",)
    COEFF_FIELD_NUMBER: _ClassVar[int]
    coeff: float
    def __init__(self, coeff: _Optional[float] = ...) -> None: ...

class EvalDataParameter(_message.Message):
    """EvalData: zhaoweicai/cascade-rcnn.

    source
    scale (default 1)
    batch_size
    resize_width
    resize_height
    short_size
    long_size
    root_folder
    """
    __slots__ = ("source", "scale", "batch_size", "resize_width", "resize_height", "short_size", "long_size", "root_folder")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    RESIZE_WIDTH_FIELD_NUMBER: _ClassVar[int]
    RESIZE_HEIGHT_FIELD_NUMBER: _ClassVar[int]
    SHORT_SIZE_FIELD_NUMBER: _ClassVar[int]
    LONG_SIZE_FIELD_NUMBER: _ClassVar[int]
    ROOT_FOLDER_FIELD_NUMBER: _ClassVar[int]
    source: str
    scale: float
    batch_size: int
    resize_width: int
    resize_height: int
    short_size: int
    long_size: int
    root_folder: str
    def __init__(self, source: _Optional[str] = ..., scale: _Optional[float] = ..., batch_size: _Optional[int] = ..., resize_width: _Optional[int] = ..., resize_height: _Optional[int] = ..., short_size: _Optional[int] = ..., long_size: _Optional[int] = ..., root_folder: _Optional[str] = ...) -> None: ...

class EvalHistory(_message.Message):
    """huangzehao/caffe-vdsr.

    measurements (list)
    """
    __slots__ = ("measurements",)
    MEASUREMENTS_FIELD_NUMBER: _ClassVar[int]
    measurements: _containers.RepeatedCompositeFieldContainer[EvalHistoryIter]
    def __init__(self, measurements: _Optional[_Iterable[_Union[EvalHistoryIter, _Mapping[str, _Any]]]] = ...) -> None: ...

class EvalHistoryIter(_message.Message):
    """huangzehao/caffe-vdsr.

    iter
    perf (list)
    """
    __slots__ = ("iter", "perf")
    ITER_FIELD_NUMBER: _ClassVar[int]
    PERF_FIELD_NUMBER: _ClassVar[int]
    iter: int
    perf: _containers.RepeatedScalarFieldContainer[float]
    def __init__(self, iter: _Optional[int] = ..., perf: _Optional[_Iterable[float]] = ...) -> None: ...

class ExpTripletParameter(_message.Message):
    """happynear/caffe-windows.

    scale (default 1)
    margin (default 0)
    """
    __slots__ = ("scale", "margin")
    SCALE_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    scale: float
    margin: float
    def __init__(self, scale: _Optional[float] = ..., margin: _Optional[float] = ...) -> None: ...

class FeatureDecayLossParameter(_message.Message):
    """happynear/caffe-windows.

    decay_threshold (default 20)
    force_decay (default false)
    Of forks: incay_threshold
    """
    __slots__ = ("decay_threshold", "force_decay", "incay_threshold")
    DECAY_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    FORCE_DECAY_FIELD_NUMBER: _ClassVar[int]
    INCAY_THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    decay_threshold: float
    force_decay: bool
    incay_threshold: float
    def __init__(self, decay_threshold: _Optional[float] = ..., force_decay: _Optional[bool] = ..., incay_threshold: _Optional[float] = ...) -> None: ...

class FocalLossParameter(_message.Message):
    """FocalLoss, MultiBoxFocalLoss: happynear/caffe-windows, chuanqi305/FocalLoss and 4 more.

    type (default ORIGIN)
    gamma (default 2)
    alpha (default 0.25)
    beta (default 1)
    Of forks: axis, engine
    """
    __slots__ = ("type", "gamma", "alpha", "beta", "axis", "engine")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[FocalLossParameter.Engine]
        CAFFE: _ClassVar[FocalLossParameter.Engine]
        CUDNN: _ClassVar[FocalLossParameter.Engine]
    DEFAULT: FocalLossParameter.Engine
    CAFFE: FocalLossParameter.Engine
    CUDNN: FocalLossParameter.Engine
    class Type(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Type.

        ORIGIN = 0
        LINEAR = 1
        ONEADDP = 2
        """
        __slots__ = ()
        ORIGIN: _ClassVar[FocalLossParameter.Type]
        LINEAR: _ClassVar[FocalLossParameter.Type]
        ONEADDP: _ClassVar[FocalLossParameter.Type]
    ORIGIN: FocalLossParameter.Type
    LINEAR: FocalLossParameter.Type
    ONEADDP: FocalLossParameter.Type
    TYPE_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    BETA_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    type: FocalLossParameter.Type
    gamma: float
    alpha: float
    beta: float
    axis: int
    engine: FocalLossParameter.Engine
    def __init__(self, type: _Optional[_Union[FocalLossParameter.Type, str]] = ..., gamma: _Optional[float] = ..., alpha: _Optional[float] = ..., beta: _Optional[float] = ..., axis: _Optional[int] = ..., engine: _Optional[_Union[FocalLossParameter.Engine, str]] = ...) -> None: ...

class GANLossParameter(_message.Message):
    """GANLoss: nets of forks whose schema is not public.

    Of forks: batch_size
    """
    __slots__ = ("batch_size",)
    BATCH_SIZE_FIELD_NUMBER: _ClassVar[int]
    batch_size: int
    def __init__(self, batch_size: _Optional[int] = ...) -> None: ...

class GeneralTripletParameter(_message.Message):
    """GeneralContrastiveLoss, GeneralTripletLoss: happynear/caffe-windows, xialuxi/arcface-caffe.

    margin (default 0.2)
    add_center_loss (default true)
    hardest_only (default false)
    positive_first (default false)
    positive_upper_bound (default 1)
    positive_weight (default 1)
    negative_weight (default 1)
    """
    __slots__ = ("margin", "add_center_loss", "hardest_only", "positive_first", "positive_upper_bound", "positive_weight", "negative_weight")
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    ADD_CENTER_LOSS_FIELD_NUMBER: _ClassVar[int]
    HARDEST_ONLY_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_FIRST_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_UPPER_BOUND_FIELD_NUMBER: _ClassVar[int]
    POSITIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NEGATIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    margin: float
    add_center_loss: bool
    hardest_only: bool
    positive_first: bool
    positive_upper_bound: float
    positive_weight: float
    negative_weight: float
    def __init__(self, margin: _Optional[float] = ..., add_center_loss: _Optional[bool] = ..., hardest_only: _Optional[bool] = ..., positive_first: _Optional[bool] = ..., positive_upper_bound: _Optional[float] = ..., positive_weight: _Optional[float] = ..., negative_weight: _Optional[float] = ...) -> None: ...

class InfimumLossParamter(_message.Message):
    """happynear/caffe-windows.

    infimum (default 0.25)
    """
    __slots__ = ("infimum",)
    INFIMUM_FIELD_NUMBER: _ClassVar[int]
    infimum: float
    def __init__(self, infimum: _Optional[float] = ...) -> None: ...

class IslandLossParameter(_message.Message):
    """zhanglaplace/caffe_newLayer.

    num_output
    center_filler
    axis (default 1)
    lambda (default 1)
    """
    __slots__ = ("num_output", "center_filler", "axis")
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    CENTER_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    LAMBDA_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    center_filler: FillerParameter
    axis: int
    def __init__(self, num_output: _Optional[int] = ..., center_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., **kwargs: _Any) -> None: ...

class KernelLossParameter(_message.Message):
    """KernelLoss: Nicole1990/AdvKin.

    sigma_sq (default 1)
    """
    __slots__ = ("sigma_sq",)
    SIGMA_SQ_FIELD_NUMBER: _ClassVar[int]
    sigma_sq: float
    def __init__(self, sigma_sq: _Optional[float] = ...) -> None: ...

class L1LossParameter(_message.Message):
    """lmb-freiburg/flownet2.

    l2_per_location (default false)
    l2_prescale_by_channels (default false)
    normalize_by_num_entries (default false)
    epsilon (default 0.01)
    plateau (default 0)
    """
    __slots__ = ("l2_per_location", "l2_prescale_by_channels", "normalize_by_num_entries", "epsilon", "plateau")
    L2_PER_LOCATION_FIELD_NUMBER: _ClassVar[int]
    L2_PRESCALE_BY_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_BY_NUM_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    EPSILON_FIELD_NUMBER: _ClassVar[int]
    PLATEAU_FIELD_NUMBER: _ClassVar[int]
    l2_per_location: bool
    l2_prescale_by_channels: bool
    normalize_by_num_entries: bool
    epsilon: float
    plateau: float
    def __init__(self, l2_per_location: _Optional[bool] = ..., l2_prescale_by_channels: _Optional[bool] = ..., normalize_by_num_entries: _Optional[bool] = ..., epsilon: _Optional[float] = ..., plateau: _Optional[float] = ...) -> None: ...

class LabelsequenceAccuracyParameter(_message.Message):
    """LabelsequenceAccuracy: xmfbit/warpctc-caffe.

    blank_label (default 0)
    """
    __slots__ = ("blank_label",)
    BLANK_LABEL_FIELD_NUMBER: _ClassVar[int]
    blank_label: int
    def __init__(self, blank_label: _Optional[int] = ...) -> None: ...

class LabelSpecificHardMarginParameter(_message.Message):
    """happynear/caffe-windows.

    positive_weight (default 0.5)
    """
    __slots__ = ("positive_weight",)
    POSITIVE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    positive_weight: float
    def __init__(self, positive_weight: _Optional[float] = ...) -> None: ...

class LabelSpecificMarginParameter(_message.Message):
    """happynear/caffe-windows.

    margin_base (default 0)
    margin_max (default 10)
    power (default 1)
    gamma (default 1)
    iteration (default 0)
    reset_margin (default false)
    margin_on_test (default false)
    auto_tune (default false)
    type (default HARD)
    Of forks: pass_bp
    """
    __slots__ = ("margin_base", "margin_max", "power", "gamma", "iteration", "reset_margin", "margin_on_test", "auto_tune", "type", "pass_bp")
    class MarginType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MarginType.

        HARD = 0
        SOFT = 1
        """
        __slots__ = ()
        HARD: _ClassVar[LabelSpecificMarginParameter.MarginType]
        SOFT: _ClassVar[LabelSpecificMarginParameter.MarginType]
    HARD: LabelSpecificMarginParameter.MarginType
    SOFT: LabelSpecificMarginParameter.MarginType
    MARGIN_BASE_FIELD_NUMBER: _ClassVar[int]
    MARGIN_MAX_FIELD_NUMBER: _ClassVar[int]
    POWER_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    ITERATION_FIELD_NUMBER: _ClassVar[int]
    RESET_MARGIN_FIELD_NUMBER: _ClassVar[int]
    MARGIN_ON_TEST_FIELD_NUMBER: _ClassVar[int]
    AUTO_TUNE_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    PASS_BP_FIELD_NUMBER: _ClassVar[int]
    margin_base: float
    margin_max: float
    power: float
    gamma: float
    iteration: int
    reset_margin: bool
    margin_on_test: bool
    auto_tune: bool
    type: LabelSpecificMarginParameter.MarginType
    pass_bp: bool
    def __init__(self, margin_base: _Optional[float] = ..., margin_max: _Optional[float] = ..., power: _Optional[float] = ..., gamma: _Optional[float] = ..., iteration: _Optional[int] = ..., reset_margin: _Optional[bool] = ..., margin_on_test: _Optional[bool] = ..., auto_tune: _Optional[bool] = ..., type: _Optional[_Union[LabelSpecificMarginParameter.MarginType, str]] = ..., pass_bp: _Optional[bool] = ...) -> None: ...

class LargeMarginInnerProductParameter(_message.Message):
    """LargeMarginInnerProduct: happynear/caffe-windows, Nicole1990/AdvKin and 2 more.

    num_output
    type (default SINGLE)
    weight_filler
    axis (default 1)
    base (default 1)
    gamma (default 0)
    power (default 1)
    iteration (default 0)
    lambda_min (default 0)
    """
    __slots__ = ("num_output", "type", "weight_filler", "axis", "base", "gamma", "power", "iteration", "lambda_min")
    class LargeMarginType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LargeMarginType.

        SINGLE = 0
        DOUBLE = 1
        TRIPLE = 2
        QUADRUPLE = 3
        """
        __slots__ = ()
        SINGLE: _ClassVar[LargeMarginInnerProductParameter.LargeMarginType]
        DOUBLE: _ClassVar[LargeMarginInnerProductParameter.LargeMarginType]
        TRIPLE: _ClassVar[LargeMarginInnerProductParameter.LargeMarginType]
        QUADRUPLE: _ClassVar[LargeMarginInnerProductParameter.LargeMarginType]
    SINGLE: LargeMarginInnerProductParameter.LargeMarginType
    DOUBLE: LargeMarginInnerProductParameter.LargeMarginType
    TRIPLE: LargeMarginInnerProductParameter.LargeMarginType
    QUADRUPLE: LargeMarginInnerProductParameter.LargeMarginType
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    POWER_FIELD_NUMBER: _ClassVar[int]
    ITERATION_FIELD_NUMBER: _ClassVar[int]
    LAMBDA_MIN_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    type: LargeMarginInnerProductParameter.LargeMarginType
    weight_filler: FillerParameter
    axis: int
    base: float
    gamma: float
    power: float
    iteration: int
    lambda_min: float
    def __init__(self, num_output: _Optional[int] = ..., type: _Optional[_Union[LargeMarginInnerProductParameter.LargeMarginType, str]] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., base: _Optional[float] = ..., gamma: _Optional[float] = ..., power: _Optional[float] = ..., iteration: _Optional[int] = ..., lambda_min: _Optional[float] = ...) -> None: ...

class LpqLossParameter(_message.Message):
    """lmb-freiburg/flownet2.

    pq_episode_starts_at_iter (list)
    p (list)
    q (list)
    p_epsilon (default 0)
    q_epsilon (default 0.01)
    l2_prescale_by_channels (default false)
    normalize_by_num_entries (default false)
    """
    __slots__ = ("pq_episode_starts_at_iter", "p", "q", "p_epsilon", "q_epsilon", "l2_prescale_by_channels", "normalize_by_num_entries")
    PQ_EPISODE_STARTS_AT_ITER_FIELD_NUMBER: _ClassVar[int]
    P_FIELD_NUMBER: _ClassVar[int]
    Q_FIELD_NUMBER: _ClassVar[int]
    P_EPSILON_FIELD_NUMBER: _ClassVar[int]
    Q_EPSILON_FIELD_NUMBER: _ClassVar[int]
    L2_PRESCALE_BY_CHANNELS_FIELD_NUMBER: _ClassVar[int]
    NORMALIZE_BY_NUM_ENTRIES_FIELD_NUMBER: _ClassVar[int]
    pq_episode_starts_at_iter: _containers.RepeatedScalarFieldContainer[int]
    p: _containers.RepeatedScalarFieldContainer[float]
    q: _containers.RepeatedScalarFieldContainer[float]
    p_epsilon: float
    q_epsilon: float
    l2_prescale_by_channels: bool
    normalize_by_num_entries: bool
    def __init__(self, pq_episode_starts_at_iter: _Optional[_Iterable[int]] = ..., p: _Optional[_Iterable[float]] = ..., q: _Optional[_Iterable[float]] = ..., p_epsilon: _Optional[float] = ..., q_epsilon: _Optional[float] = ..., l2_prescale_by_channels: _Optional[bool] = ..., normalize_by_num_entries: _Optional[bool] = ...) -> None: ...

class MarginInnerProductParameter(_message.Message):
    """MarginInnerProduct: happynear/caffe-windows, liuyuisanai/Focal-Loss and 2 more.

    num_output
    type (default SINGLE)
    weight_filler
    axis (default 1)
    base (default 1)
    gamma (default 0)
    power (default 1)
    iteration (default 0)
    lambda_min (default 0)
    """
    __slots__ = ("num_output", "type", "weight_filler", "axis", "base", "gamma", "power", "iteration", "lambda_min")
    class MarginType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of MarginType.

        SINGLE = 0
        DOUBLE = 1
        TRIPLE = 2
        QUADRUPLE = 3
        """
        __slots__ = ()
        SINGLE: _ClassVar[MarginInnerProductParameter.MarginType]
        DOUBLE: _ClassVar[MarginInnerProductParameter.MarginType]
        TRIPLE: _ClassVar[MarginInnerProductParameter.MarginType]
        QUADRUPLE: _ClassVar[MarginInnerProductParameter.MarginType]
    SINGLE: MarginInnerProductParameter.MarginType
    DOUBLE: MarginInnerProductParameter.MarginType
    TRIPLE: MarginInnerProductParameter.MarginType
    QUADRUPLE: MarginInnerProductParameter.MarginType
    NUM_OUTPUT_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    WEIGHT_FILLER_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    GAMMA_FIELD_NUMBER: _ClassVar[int]
    POWER_FIELD_NUMBER: _ClassVar[int]
    ITERATION_FIELD_NUMBER: _ClassVar[int]
    LAMBDA_MIN_FIELD_NUMBER: _ClassVar[int]
    num_output: int
    type: MarginInnerProductParameter.MarginType
    weight_filler: FillerParameter
    axis: int
    base: float
    gamma: float
    power: float
    iteration: int
    lambda_min: float
    def __init__(self, num_output: _Optional[int] = ..., type: _Optional[_Union[MarginInnerProductParameter.MarginType, str]] = ..., weight_filler: _Optional[_Union[FillerParameter, _Mapping[str, _Any]]] = ..., axis: _Optional[int] = ..., base: _Optional[float] = ..., gamma: _Optional[float] = ..., power: _Optional[float] = ..., iteration: _Optional[int] = ..., lambda_min: _Optional[float] = ...) -> None: ...

class MeanLossParameter(_message.Message):
    """LinearMeanLoss: limuhit/Caffe_Gan.

    method (default LONE)
    """
    __slots__ = ("method",)
    class LossMethod(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of LossMethod.

        LONE = 0
        LTWO = 1
        """
        __slots__ = ()
        LONE: _ClassVar[MeanLossParameter.LossMethod]
        LTWO: _ClassVar[MeanLossParameter.LossMethod]
    LONE: MeanLossParameter.LossMethod
    LTWO: MeanLossParameter.LossMethod
    METHOD_FIELD_NUMBER: _ClassVar[int]
    method: MeanLossParameter.LossMethod
    def __init__(self, method: _Optional[_Union[MeanLossParameter.LossMethod, str]] = ...) -> None: ...

class MMDParameter(_message.Message):
    """MMDLoss: thuml/DAN.

    kernel_num (default 5)
    kernel_mul (default 2)
    fix_gamma (default false)
    """
    __slots__ = ("kernel_num", "kernel_mul", "fix_gamma")
    KERNEL_NUM_FIELD_NUMBER: _ClassVar[int]
    KERNEL_MUL_FIELD_NUMBER: _ClassVar[int]
    FIX_GAMMA_FIELD_NUMBER: _ClassVar[int]
    kernel_num: int
    kernel_mul: float
    fix_gamma: bool
    def __init__(self, kernel_num: _Optional[int] = ..., kernel_mul: _Optional[float] = ..., fix_gamma: _Optional[bool] = ...) -> None: ...

class NLLLossParameter(_message.Message):
    """NLLLoss: nets of forks whose schema is not public.

    Of forks: axis
    """
    __slots__ = ("axis",)
    AXIS_FIELD_NUMBER: _ClassVar[int]
    axis: int
    def __init__(self, axis: _Optional[int] = ...) -> None: ...

class ParseEvaluateParameter(_message.Message):
    """weiliu89/caffe.

    num_labels
    ignore_label (list)
    """
    __slots__ = ("num_labels", "ignore_label")
    NUM_LABELS_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    num_labels: int
    ignore_label: _containers.RepeatedScalarFieldContainer[int]
    def __init__(self, num_labels: _Optional[int] = ..., ignore_label: _Optional[_Iterable[int]] = ...) -> None: ...

class RangeLossParameter(_message.Message):
    """zhanglaplace/caffe_newLayer.

    choose_k (default 2)
    inter_weight (default 0.001)
    intra_weight (default 0.0001)
    margin (default 20000)
    """
    __slots__ = ("choose_k", "inter_weight", "intra_weight", "margin")
    CHOOSE_K_FIELD_NUMBER: _ClassVar[int]
    INTER_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    INTRA_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    choose_k: int
    inter_weight: float
    intra_weight: float
    margin: float
    def __init__(self, choose_k: _Optional[int] = ..., inter_weight: _Optional[float] = ..., intra_weight: _Optional[float] = ..., margin: _Optional[float] = ...) -> None: ...

class RankHardLossParameter(_message.Message):
    """RankHardLoss: wujiyang/Triplet-Loss.

    neg_num (default 1)
    pair_size (default 1)
    hard_ratio
    rand_ratio
    margin (default 0.5)
    """
    __slots__ = ("neg_num", "pair_size", "hard_ratio", "rand_ratio", "margin")
    NEG_NUM_FIELD_NUMBER: _ClassVar[int]
    PAIR_SIZE_FIELD_NUMBER: _ClassVar[int]
    HARD_RATIO_FIELD_NUMBER: _ClassVar[int]
    RAND_RATIO_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    neg_num: int
    pair_size: int
    hard_ratio: float
    rand_ratio: float
    margin: float
    def __init__(self, neg_num: _Optional[int] = ..., pair_size: _Optional[int] = ..., hard_ratio: _Optional[float] = ..., rand_ratio: _Optional[float] = ..., margin: _Optional[float] = ...) -> None: ...

class RedAccuracyParameter(_message.Message):
    """HyeonwooNoh/caffe.

    top_k (default 1)
    ignore_label
    class_num
    """
    __slots__ = ("top_k", "ignore_label", "class_num")
    TOP_K_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    CLASS_NUM_FIELD_NUMBER: _ClassVar[int]
    top_k: int
    ignore_label: int
    class_num: int
    def __init__(self, top_k: _Optional[int] = ..., ignore_label: _Optional[int] = ..., class_num: _Optional[int] = ...) -> None: ...

class RedSoftmaxWithLossParameter(_message.Message):
    """HyeonwooNoh/caffe.

    class_num
    """
    __slots__ = ("class_num",)
    CLASS_NUM_FIELD_NUMBER: _ClassVar[int]
    class_num: int
    def __init__(self, class_num: _Optional[int] = ...) -> None: ...

class SegAccuracyParameter(_message.Message):
    """SegAccuracy: DlutMedimgGroup/MouseCTSegmentation, hszhao/PSPNet and 3 more.

    metric (default PixelAccuracy)
    ignore_label (list)
    reset (default true)
    Of forks: test_iter
    """
    __slots__ = ("metric", "ignore_label", "reset", "test_iter")
    class AccuracyMetric(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of AccuracyMetric.

        PixelAccuracy = 0
        ClassAccuracy = 1
        PixelIOU = 2
        """
        __slots__ = ()
        PixelAccuracy: _ClassVar[SegAccuracyParameter.AccuracyMetric]
        ClassAccuracy: _ClassVar[SegAccuracyParameter.AccuracyMetric]
        PixelIOU: _ClassVar[SegAccuracyParameter.AccuracyMetric]
    PixelAccuracy: SegAccuracyParameter.AccuracyMetric
    ClassAccuracy: SegAccuracyParameter.AccuracyMetric
    PixelIOU: SegAccuracyParameter.AccuracyMetric
    METRIC_FIELD_NUMBER: _ClassVar[int]
    IGNORE_LABEL_FIELD_NUMBER: _ClassVar[int]
    RESET_FIELD_NUMBER: _ClassVar[int]
    TEST_ITER_FIELD_NUMBER: _ClassVar[int]
    metric: SegAccuracyParameter.AccuracyMetric
    ignore_label: _containers.RepeatedScalarFieldContainer[int]
    reset: bool
    test_iter: int
    def __init__(self, metric: _Optional[_Union[SegAccuracyParameter.AccuracyMetric, str]] = ..., ignore_label: _Optional[_Iterable[int]] = ..., reset: _Optional[bool] = ..., test_iter: _Optional[int] = ...) -> None: ...

class SegmentationEvaluateParameter(_message.Message):
    """SegmentationEvaluate: eric612/MobileNet-YOLO.

    num_classes (default 1)
    threshold (default 0.5)
    """
    __slots__ = ("num_classes", "threshold")
    NUM_CLASSES_FIELD_NUMBER: _ClassVar[int]
    THRESHOLD_FIELD_NUMBER: _ClassVar[int]
    num_classes: int
    threshold: float
    def __init__(self, num_classes: _Optional[int] = ..., threshold: _Optional[float] = ...) -> None: ...

class SmoothL1LossParameter(_message.Message):
    """SmoothL1Loss: intel/caffe, rbgirshick/caffe-fast-rcnn and 16 more.

    sigma (default 1)
    """
    __slots__ = ("sigma",)
    SIGMA_FIELD_NUMBER: _ClassVar[int]
    sigma: float
    def __init__(self, sigma: _Optional[float] = ...) -> None: ...

class STLossParameter(_message.Message):
    """xialuxi/arcface-caffe.

    output_H
    output_W
    """
    __slots__ = ("output_H", "output_W")
    OUTPUT_H_FIELD_NUMBER: _ClassVar[int]
    OUTPUT_W_FIELD_NUMBER: _ClassVar[int]
    output_H: int
    output_W: int
    def __init__(self, output_H: _Optional[int] = ..., output_W: _Optional[int] = ...) -> None: ...

class TripletLossParameter(_message.Message):
    """TripletLoss: happynear/caffe-windows, liuyuisanai/Focal-Loss and 1 more.

    margin (default 1)
    Of forks: alpha, group_size, pregen_label_start, scale
    """
    __slots__ = ("margin", "alpha", "group_size", "pregen_label_start", "scale")
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    ALPHA_FIELD_NUMBER: _ClassVar[int]
    GROUP_SIZE_FIELD_NUMBER: _ClassVar[int]
    PREGEN_LABEL_START_FIELD_NUMBER: _ClassVar[int]
    SCALE_FIELD_NUMBER: _ClassVar[int]
    margin: float
    alpha: float
    group_size: int
    pregen_label_start: int
    scale: float
    def __init__(self, margin: _Optional[float] = ..., alpha: _Optional[float] = ..., group_size: _Optional[int] = ..., pregen_label_start: _Optional[int] = ..., scale: _Optional[float] = ...) -> None: ...

class WeightedFmeasureLossParameter(_message.Message):
    """WeightedFmeasureLoss: nets of forks whose schema is not public.

    Of forks: avg_fm, margin
    """
    __slots__ = ("avg_fm", "margin")
    AVG_FM_FIELD_NUMBER: _ClassVar[int]
    MARGIN_FIELD_NUMBER: _ClassVar[int]
    avg_fm: bool
    margin: float
    def __init__(self, avg_fm: _Optional[bool] = ..., margin: _Optional[float] = ...) -> None: ...

class WeightedSoftmaxWithLossParameter(_message.Message):
    """zhanglaplace/caffe_newLayer.

    engine (default DEFAULT)
    axis (default 1)
    positions
    weights
    """
    __slots__ = ("engine", "axis", "positions", "weights")
    class Engine(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        """Values of Engine.

        DEFAULT = 0
        CAFFE = 1
        CUDNN = 2
        """
        __slots__ = ()
        DEFAULT: _ClassVar[WeightedSoftmaxWithLossParameter.Engine]
        CAFFE: _ClassVar[WeightedSoftmaxWithLossParameter.Engine]
        CUDNN: _ClassVar[WeightedSoftmaxWithLossParameter.Engine]
    DEFAULT: WeightedSoftmaxWithLossParameter.Engine
    CAFFE: WeightedSoftmaxWithLossParameter.Engine
    CUDNN: WeightedSoftmaxWithLossParameter.Engine
    ENGINE_FIELD_NUMBER: _ClassVar[int]
    AXIS_FIELD_NUMBER: _ClassVar[int]
    POSITIONS_FIELD_NUMBER: _ClassVar[int]
    WEIGHTS_FIELD_NUMBER: _ClassVar[int]
    engine: WeightedSoftmaxWithLossParameter.Engine
    axis: int
    positions: str
    weights: str
    def __init__(self, engine: _Optional[_Union[WeightedSoftmaxWithLossParameter.Engine, str]] = ..., axis: _Optional[int] = ..., positions: _Optional[str] = ..., weights: _Optional[str] = ...) -> None: ...

class WeightEuclideanLossParameter(_message.Message):
    """WeightEuclideanLoss: nets of forks whose schema is not public.

    Of forks: coarse_weight, contour_weight, main_weight, normalized
    """
    __slots__ = ("coarse_weight", "contour_weight", "main_weight", "normalized")
    COARSE_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    CONTOUR_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    MAIN_WEIGHT_FIELD_NUMBER: _ClassVar[int]
    NORMALIZED_FIELD_NUMBER: _ClassVar[int]
    coarse_weight: float
    contour_weight: float
    main_weight: float
    normalized: int
    def __init__(self, coarse_weight: _Optional[float] = ..., contour_weight: _Optional[float] = ..., main_weight: _Optional[float] = ..., normalized: _Optional[int] = ...) -> None: ...
